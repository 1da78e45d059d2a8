import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

// Each worker reads this file again: what is drawn by lot is drawn once, by the first.
process.env.POSTROOM_E2E_PORT ??= String(20_000 + (process.pid % 20_000));
process.env.POSTROOM_E2E_DATA ??= mkdtempSync(join(tmpdir(), 'postroom-e2e-'));

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
);
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const url = `http://localhost:${process.env.POSTROOM_E2E_PORT}`;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // The tests share one panel and its people.
  workers: 1,
  reporter: process.env.POSTROOM_E2E_REPORT
    ? [['list'], ['json', { outputFile: process.env.POSTROOM_E2E_REPORT }]]
    : [['list']],
  use: {
    baseURL: url,
    viewport: { width: 1440, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
    launchOptions: {
      ...(INSTALLED && { executablePath: INSTALLED }),
      args: process.getuid?.() === 0 ? ['--no-sandbox', ...QUIET] : QUIET,
    },
  },
  webServer: {
    command: 'node --import tsx tests/e2e/stage.ts',
    url: `${url}/api/v1/ready`,
    timeout: 180_000,
    stdout: 'ignore',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
  },
});
