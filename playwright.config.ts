// Journeys in a real browser, against the production build: e2e/*.spec.ts.
import { defineConfig } from '@playwright/test';
import { browserLaunchOptions } from './e2e/browser';

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './e2e/global-setup.ts',
  outputDir: 'test-results/journeys',
  // One after the other: the journeys share one installation, and two cores hold the server as well.
  workers: 1,
  fullyParallel: false,
  // A journey that works the second time is a journey that fails for somebody.
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    baseURL: process.env.MINGJI_E2E_URL,
    launchOptions: browserLaunchOptions(),
    locale: 'zh-CN',
    // Not that of Asia/Shanghai: dates on screen must not depend on where the reader sits.
    timezoneId: 'America/Los_Angeles',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1280, height: 800 } } },
    {
      name: 'phone',
      grep: /@phone/,
      use: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
    },
  ],
});
