// A thread for one workbook from outside. What it throws ends it, and the file counts as one that cannot be read.
import { parentPort } from 'node:worker_threads';
import { readFileHere } from '@/lib/application/read-accounts-file';

parentPort?.once('message', async (order: Parameters<typeof readFileHere>[0]) => {
  parentPort?.postMessage(await readFileHere(order));
});
