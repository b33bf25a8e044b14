import { defineConfig } from '@playwright/test'
import { BROWSER_ARGS, findBrowser } from '../scripts/browser.mjs'

const port = process.env.E2E_PORT ?? '4173'
const executablePath = findBrowser()

export default defineConfig({
  testDir: '.',
  testMatch: '*.e2e.ts',
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 15_000 }, // a slow machine is no fault of the product
  // One that passes the second time is listed as flaky: to be mended, and no reason to refuse everything else.
  retries: 1,
  outputDir: 'test-results',
  // outside outputDir, which is emptied
  reporter: [['list'], ['json', { outputFile: 'test-results-e2e.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: BROWSER_ARGS },
  },
  webServer: {
    command: 'node ../scripts/serve.mjs',
    url: `http://127.0.0.1:${port}/api/health`,
    env: { PORT: port },
    reuseExistingServer: false,
    timeout: 60_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  },
})
