// Keeps the embedded PostgreSQL running for as long as `npm start` does.
// @ts-check
import { setTimeout as sleep } from 'node:timers/promises';
import { startCluster } from './postgres.mjs';

const longestPause = 15_000;

/**
 * @param {object} options
 * @param {string} options.dataDir
 * @param {() => void} options.onMoved the server had to be started on another port: `urls()` answers anew
 */
export async function keepCluster({ dataDir, onMoved }) {
  let cluster = await startCluster({ dataDir });
  let stopping = false;
  /** @type {Promise<void>} */
  let starting = Promise.resolve();

  async function startAgain() {
    for (let pause = 200; !stopping; pause = Math.min(pause * 2, longestPause)) {
      try {
        const { port } = cluster;
        cluster = await startCluster({ dataDir });
        if (cluster.port !== port) onMoved();
        console.error('数据库已重新启动。');
        watch();
        return;
      } catch (error) {
        console.error(error instanceof Error ? error.message : String(error));
        await sleep(pause);
      }
    }
  }

  function watch() {
    void cluster.ended.then(() => {
      if (stopping) return;
      console.error('数据库意外停止，正在重新启动。');
      starting = startAgain();
    });
  }

  watch();
  return {
    urls: () => ({ ownerUrl: cluster.ownerUrl, appUrl: cluster.appUrl }),
    /** @param {number} patience milliseconds */
    async stop(patience) {
      stopping = true;
      // A server that is just coming up is stopped too, once it is known.
      await Promise.race([starting, sleep(patience)]);
      await cluster.stop({ patience });
    },
  };
}
