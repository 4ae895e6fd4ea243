// Once per run: the production application with its demo data, which all journeys share.
import { rmSync } from 'node:fs';
import { startApp } from './app';

/** Starts it and tells the workers where it is; what it returns ends it and deletes its data. */
export default async function setup(): Promise<() => Promise<void>> {
  const log = 'test-results/application.log';
  rmSync(log, { force: true });
  const app = await startApp({ log });
  process.env.MINGJI_E2E_URL = app.url;
  process.env.MINGJI_E2E_PASSWORD = app.password;
  process.env.MINGJI_E2E_DATA_DIR = app.dataDir;
  return () => app.remove();
}
