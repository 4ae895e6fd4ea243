// Once per run: a throw-away PostgreSQL cluster whose database, fully migrated, is the template of each test file's own.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrate } from '@/scripts/migrate.mjs';
import { startTestCluster } from '@/scripts/postgres.mjs';
import { afterDeath } from '@/testing/after-death';

declare module 'vitest' {
  interface ProvidedContext {
    readonly cluster: {
      readonly superuserUrl: string;
      readonly ownerUrl: string;
      readonly appUrl: string;
      /** Holds the DATA_DIR of each test file. */
      readonly dataDirs: string;
    };
  }
}

/** Starts and migrates; what it returns stops the cluster and deletes its files. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startTestCluster();
  const { superuserUrl, ownerUrl, appUrl, pid, folder } = cluster;
  const dataDirs = mkdtempSync(join(tmpdir(), 'mingji-test-data-'));
  const dismiss = afterDeath({ pid, folders: [ownFolder(folder), dataDirs] });
  try {
    await migrate(ownerUrl, { appUser: decodeURIComponent(new URL(appUrl).username) });
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  project.provide('cluster', { superuserUrl, ownerUrl, appUrl, dataDirs });
  return async () => {
    await cluster.stop();
    rmSync(dataDirs, { recursive: true, force: true });
    dismiss();
  };
}

/** A cluster may lie outside of its temporary folder, beside clusters that are no business of ours. */
function ownFolder(cluster: string): string {
  return basename(dirname(cluster)).startsWith('mingji-test-') ? dirname(cluster) : cluster;
}
