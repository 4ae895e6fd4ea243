// Once per run: a throw-away PostgreSQL cluster whose database, fully migrated, is the template of each test file's own.
import type { TestProject } from 'vitest/node';
import { migrate } from '@/scripts/migrate.mjs';
import { startTestCluster } from '@/scripts/postgres.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    readonly cluster: { readonly superuserUrl: string; readonly ownerUrl: string; readonly appUrl: string };
  }
}

/** Starts and migrates; what it returns stops the cluster and deletes its files. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startTestCluster();
  const { superuserUrl, ownerUrl, appUrl } = cluster;
  try {
    await migrate(ownerUrl, { appUser: decodeURIComponent(new URL(appUrl).username) });
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  project.provide('cluster', { superuserUrl, ownerUrl, appUrl });
  return () => cluster.stop();
}
