// A thread of its own for files from strangers: a file that takes long or fills the memory takes no other request with it.
import { parentPort } from 'node:worker_threads';
import { checkUpload } from '@/lib/application/check-upload';

parentPort?.on('message', (bytes: Uint8Array) => {
  const { status, body } = checkUpload(bytes);
  parentPort?.postMessage({ status, text: JSON.stringify(body) });
});
