// `npm start`: from a bare checkout to a running Mingji. Installs, builds, starts PostgreSQL, migrates, then keeps the
// web server and the worker running until it is asked to end.
// @ts-check
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install, isInstalled } from './dependencies.mjs';
import { stepsOf } from './steps.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** @param {string} message */
function giveUp(message) {
  console.error(`\n${message}`);
  process.exit(1);
}

/** @param {string[]} words @returns {boolean | null} whether the demo is asked for, declined, or left open */
function readFlags(words) {
  /** @type {boolean | null} */
  let demo = null;
  for (const word of words) {
    if (word === '--demo') demo = true;
    else if (word === '--no-demo') demo = false;
    else
      giveUp(
        `不认识的参数 ${word}。可用：npm start -- --demo（载入演示数据）、npm start -- --no-demo（不载入）。`,
      );
  }
  return demo;
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
  if (!fits)
    giveUp(`Node.js 版本为 ${process.versions.node}，需要 20.19 以上、22.12 以上或 24 以上。请升级后重试。`);
}

async function main() {
  checkNode();
  const demo = readFlags(process.argv.slice(2));
  const step = stepsOf(5);
  const installed = isInstalled(root);
  await step('检查依赖', async () => (installed ? undefined : install(root)), {
    slow: installed ? undefined : '首次运行，正在下载并安装',
  });
  // Only now: what follows may use installed packages.
  const { run } = await import('./run.mjs');
  await run({ demo, step });
}

main().catch((error) => giveUp(error instanceof Error ? error.message : String(error)));
