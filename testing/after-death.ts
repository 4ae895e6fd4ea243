// What a test run has started ends with it, even when the run itself was killed and could clean up nothing.
import { spawn } from 'node:child_process';

interface Remains {
  /** The process to end. */
  readonly pid: number;
  /** Folders to delete once it is gone. */
  readonly folders: readonly string[];
}

/** Runs on its own and waits for the end of its input, which comes when the process at the other side is gone. */
const watchman = `
const { pid, folders } = JSON.parse(process.argv[1]);
let dismissed = false;
process.stdin.on('data', () => { dismissed = true; });
process.stdin.on('close', async () => {
  if (dismissed) return;
  const lives = (signal) => { try { return process.kill(pid, signal); } catch { return false; } };
  lives('SIGTERM');
  for (let left = 100; left > 0 && lives(0); left -= 1) {
    await new Promise((settle) => setTimeout(settle, 100));
    // A PostgreSQL that still has clients waits for them after SIGTERM, but not after this.
    if (left === 80) lives('SIGINT');
  }
  for (const folder of folders) require('node:fs').rmSync(folder, { recursive: true, force: true });
});
`;

/** Sees to `remains` when this process dies. Call what it returns after cleaning up in good order. */
export function afterDeath(remains: Remains): () => void {
  const child = spawn(process.execPath, ['-e', watchman, JSON.stringify(remains)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    // Out of our process group: an interrupt from the terminal must not reach it.
    detached: true,
  });
  child.unref();
  const { stdin } = child;
  // The pipe must not keep this process from ending, nor fail it when the watchman was killed first.
  if ('unref' in stdin && typeof stdin.unref === 'function') stdin.unref();
  stdin.on('error', () => {});
  return () => stdin.end('dismissed');
}
