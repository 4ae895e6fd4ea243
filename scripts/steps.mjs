// Tells people at the terminal what is being done and how long it took.
// @ts-check

/** @param {number} started from performance.now() */
function seconds(started) {
  return `${((performance.now() - started) / 1000).toFixed(1)} 秒`;
}

/** @param {number} total how many steps there are */
export function stepsOf(total) {
  let count = 0;
  /**
   * Runs one step. A step that may take long is announced first.
   * @template T
   * @param {string} name
   * @param {() => Promise<T>} work
   * @param {{ slow?: string }} [options] `slow`: why it takes a while
   * @returns {Promise<T>}
   */
  return async function step(name, work, { slow } = {}) {
    count += 1;
    const label = `第 ${count} 步（共 ${total} 步）${name}`;
    if (slow) console.log(`${label}：${slow}，请稍候……`);
    const started = performance.now();
    const result = await work();
    console.log(`${label}，用时 ${seconds(started)}`);
    return result;
  };
}
