// /healthz: this process lives. /readyz: the installation can serve people, and if not, why.
import { readdirSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import { readReadiness } from '@/lib/application/queries/readiness';

/** The migrations this version of the program comes with. */
const expectedMigrations = readdirSync(resolve('prisma/migrations'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

function answer(response: ServerResponse, status: number, value: unknown): void {
  const body = `${JSON.stringify(value)}\n`;
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
  });
  response.end(body);
}

/** Answers 200 for as long as the process can answer at all. */
export function answerHealth(response: ServerResponse): void {
  answer(response, 200, { status: 'ok' });
}

/** Answers 200 when everything is there, else 503 with the state of each part. */
export async function answerReadiness(response: ServerResponse): Promise<void> {
  const found = await readReadiness(expectedMigrations);
  const checks = {
    database: found.database ? 'ok' : '数据库无法连接',
    migrations: !found.database || found.missingMigrations.length > 0 ? '数据库尚未升级到本版本' : 'ok',
    demo: found.demoLoading ? '演示数据尚未载入完成' : 'ok',
    worker: found.worker ? 'ok' : '后台任务进程没有运行',
  };
  const ready = Object.values(checks).every((state) => state === 'ok');
  answer(response, ready ? 200 : 503, { status: ready ? 'ok' : 'unavailable', checks });
}
