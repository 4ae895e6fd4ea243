// How Next builds and serves the pages.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // The database client is one per process, shared with the small server in front: never bundled twice.
  serverExternalPackages: ['@prisma/client', '@prisma/adapter-pg', 'pg', 'graphile-worker', 'lru-cache'],
  // Types are checked by `npm test`; checking them again would double the first start.
  typescript: { ignoreBuildErrors: true },
  // Nothing here needs pictures made to measure; the endpoint that makes them would be open to everyone.
  images: { unoptimized: true },
  // A lock file in a folder above must not move the root.
  turbopack: { root: dirname(fileURLToPath(import.meta.url)) },
};

export default config;
