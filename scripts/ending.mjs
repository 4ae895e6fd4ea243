// The orderly end of `npm start`: programs first, all at once, then what they stand on.
// @ts-check

/** Listens for the signals that ask for the end, and knows what has to be stopped. */
export function endingOf() {
  /** @type {(() => Promise<void> | void)[]} */
  const programs = [];
  /** @type {(() => Promise<void> | void)[]} */
  const foundations = [];
  let begun = false;

  /** @param {number} code */
  async function end(code) {
    if (begun) return;
    begun = true;
    await Promise.allSettled(programs.map((stop) => stop()));
    await Promise.allSettled(foundations.map((stop) => stop()));
    process.exit(code);
  }

  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT', 'SIGHUP'])) {
    process.on(signal, () => {
      if (!begun) console.log('正在停止……');
      void end(0);
    });
  }

  // npm passes no signal on when it is asked to end alone (a service manager does that): its disappearance is the
  // request. Nobody is behind a launcher that npm did not start.
  if (process.env.npm_lifecycle_event !== undefined) {
    const parent = process.ppid;
    const watch = setInterval(() => {
      if (process.ppid !== parent) void end(0);
    }, 500);
    watch.unref();
  }

  return {
    begun: () => begun,
    end,
    /** @param {() => Promise<void> | void} stop */
    first: (stop) => void programs.push(stop),
    /** @param {() => Promise<void> | void} stop */
    afterwards: (stop) => void foundations.push(stop),
  };
}
