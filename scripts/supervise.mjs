// Keeps a program running: starts it, waits for its word that it is ready, starts it again when it dies.
// @ts-check
import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

const shortestPause = 300;
const longestPause = 15_000;
/** A program that lived this long begins again with the shortest pause. */
const soundLife = 60_000;

/**
 * @typedef {object} Kept
 * @property {Promise<void>} ready settles at the first sign of readiness
 * @property {() => void} restart asks the program to end; it is then started anew
 * @property {(limit: number) => Promise<void>} stop ends it for good, by force after `limit` milliseconds
 */

/**
 * @param {object} options
 * @param {string} options.name as people read it
 * @param {string} options.script
 * @param {() => NodeJS.ProcessEnv} options.env asked at every start: the database may have moved to another port
 * @param {string} options.cwd
 * @param {(code: number) => boolean} options.isHopeless for exit codes that starting again will not change
 * @param {(code: number) => void} options.onHopeless
 * @returns {Kept}
 */
export function keepRunning({ name, script, env, cwd, isHopeless, onHopeless }) {
  let stopping = false;
  let pause = shortestPause;
  /** @type {import('node:child_process').ChildProcess | null} */
  let child = null;
  /** @type {Promise<void>} */
  let gone = Promise.resolve();
  const nap = new AbortController();
  /** @type {() => void} */
  let announce = () => {};
  /** @type {Promise<void>} */
  const ready = new Promise((settle) => {
    announce = settle;
  });

  function launch() {
    const started = performance.now();
    // The channel is how the program says it is ready, and how it notices that we were killed.
    const running = spawn(process.execPath, ['--enable-source-maps', script], {
      cwd,
      env: env(),
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    child = running;
    running.on('message', () => announce());
    gone = new Promise((settle) => {
      running.once('error', () => settle());
      running.once('exit', (code, signal) => {
        settle();
        if (!stopping) void again(code, signal, performance.now() - started);
      });
    });
  }

  /** @param {number | null} code @param {NodeJS.Signals | null} signal @param {number} lived */
  async function again(code, signal, lived) {
    if (code !== null && isHopeless(code)) {
      onHopeless(code);
      return;
    }
    if (lived > soundLife) pause = shortestPause;
    console.error(
      `${name}意外退出（${signal ?? `代码 ${code}`}），${(pause / 1000).toFixed(1)} 秒后重新启动。`,
    );
    await sleep(pause, undefined, { signal: nap.signal }).catch(() => {});
    pause = Math.min(pause * 2, longestPause);
    if (!stopping) launch();
  }

  launch();
  return {
    ready,
    restart: () => void child?.kill('SIGTERM'),
    async stop(limit) {
      stopping = true;
      nap.abort();
      child?.kill('SIGTERM');
      const force = setTimeout(() => child?.kill('SIGKILL'), limit);
      await gone;
      clearTimeout(force);
    },
  };
}
