// The contenders as pages: bundled for production, each served alone from this machine.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Who is compared; the first is what the others are measured by. */
export const CONTENDERS = ['plain-dom', 'mingji', 'react-hook-form', 'naive-state'] as const;
export type Contender = (typeof CONTENDERS)[number];

/** The pages while they are served. */
export interface Pages {
  address(contender: Contender): string;
  close(): void;
}

/** Bundles and serves the pages on a free port. */
export async function servePages(minify = true): Promise<Pages> {
  const folder = mkdtempSync(join(tmpdir(), 'mingji-bench-'));
  bundle(folder, minify);
  const server = createServer((request, response) => {
    const name = (request.url ?? '/').slice(1);
    if (/^[a-z-]+\.(js|css)$/.test(name)) {
      response.setHeader('content-type', name.endsWith('.js') ? 'text/javascript' : 'text/css');
      try {
        response.end(readFileSync(join(folder, name)));
      } catch {
        response.writeHead(404).end();
      }
      return;
    }
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(page(name));
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    address: (contender) => `http://127.0.0.1:${port}/${contender}`,
    close: () => {
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const page = (name: string) =>
  `<!doctype html><html lang="zh-CN"><head><title>${name}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/${name}.css"></head><body><script src="/stopwatch.js"></script><script src="/${name}.js"></script></body></html>`;

function bundle(folder: string, minify: boolean): void {
  const require = createRequire(import.meta.url);
  // The bundler that runs TypeScript here anyway.
  const { buildSync } = createRequire(require.resolve('tsx/package.json'))(
    'esbuild',
  ) as typeof import('esbuild');
  buildSync({
    absWorkingDir: fileURLToPath(new URL('../..', import.meta.url)),
    entryPoints: [...CONTENDERS, 'stopwatch'].map((name) => `./bench/keystroke/${name}`),
    outdir: folder,
    bundle: true,
    minify,
    format: 'iife',
    target: 'chrome109',
    jsx: 'automatic',
    loader: { '.module.css': 'local-css' },
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
}
