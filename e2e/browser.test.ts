// The search for a browser: the one that was named wins, and one that does not start is not taken.
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browserLaunchOptions } from '@/e2e/browser';
import { scratchFolder } from '@/testing/scratch-folder';

const folder = scratchFolder({
  'good-browser': '#!/bin/sh\necho "Chromium 147.0"\n',
  'broken-browser': '#!/bin/sh\nexit 127\n',
});
for (const name of ['good-browser', 'broken-browser']) chmodSync(join(folder.root, name), 0o755);

beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => {});
  vi.stubEnv('MINGJI_TEST_BROWSER', '');
});
afterAll(() => folder.remove());
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

it('takes the browser that CHROMIUM_PATH names, and hands it to the workers', () => {
  const path = join(folder.root, 'good-browser');
  vi.stubEnv('CHROMIUM_PATH', path);
  expect(browserLaunchOptions().executablePath).toBe(path);
  vi.stubEnv('CHROMIUM_PATH', join(folder.root, 'broken-browser'));
  expect(browserLaunchOptions().executablePath).toBe(path);
});

it.each(['broken-browser', 'missing-browser'])('refuses a CHROMIUM_PATH that names a %s', (name) => {
  vi.stubEnv('CHROMIUM_PATH', join(folder.root, name));
  expect(() => browserLaunchOptions()).toThrow(/CHROMIUM_PATH names .* does not start/);
});

it('leaves the sandbox on unless run by root', () => {
  vi.stubEnv('CHROMIUM_PATH', join(folder.root, 'good-browser'));
  expect(browserLaunchOptions().args?.includes('--no-sandbox')).toBe(process.getuid?.() === 0);
});
