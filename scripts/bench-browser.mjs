/**
 * What a person waits for, measured in Chromium on the built product: `npm run bench:browser [FILE…]`.
 * Sample: click to verdict. Each file: drop to first finding and to the end of reading, the longest task on the page
 * meanwhile, and the memory of the tab with its workers.
 */
import { spawn } from 'node:child_process'
import { statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { BROWSER_ARGS, findBrowser } from './browser.mjs'

const files = process.argv.slice(2).map((path) => resolve(path))
process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const port = process.env.BENCH_PORT ?? '4180'
const server = spawn(process.execPath, ['scripts/serve.mjs'], { env: { ...process.env, PORT: port }, stdio: 'ignore' })
const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_ARGS })
try {
  await answering(`http://127.0.0.1:${port}/api/health`)
  await onPage(measureSample)
  for (const file of files) await onPage((page) => measureFile(page, file))
} finally {
  await browser.close()
  server.kill('SIGTERM')
}

async function measureSample(page) {
  const shown = watch(page, 'verdict')
  await page.evaluate(() => {
    window.begun = performance.now()
    ;[...document.querySelectorAll('button')].find((button) => button.textContent.startsWith('Open the sample')).click()
  })
  console.log(`sample: on screen ${await shown} ms after the click`)
}

async function measureFile(page, file) {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [file], dragOperationsMask: 1 }
  const send = (type) => session.send('Input.dispatchDragEvent', { type, x: 400, y: 450, data })
  const [first, read] = [watch(page, 'answer'), watch(page, 'read')]
  await page.evaluate(() => addEventListener('drop', () => (window.begun = performance.now()), { capture: true }))
  for (const type of ['dragEnter', 'dragOver', 'drop']) await send(type)
  const [answered, all] = [await first, await read]
  const megabytes = statSync(file).size / 1e6
  const tasks = await page.evaluate(() => window.longTasks)
  const { bytes } = await page.evaluate(() => performance.measureUserAgentSpecificMemory())
  console.log(
    `${basename(file)}, ${Math.round(megabytes)} MB: first answer after ${answered} ms, read after ${all} ms (${Math.round((megabytes * 1000) / all)} MB/s), ` +
      `longest task on the page ${Math.round(Math.max(0, ...tasks))} ms, ${tasks.filter((ms) => ms > 100).length} over 100 ms, ${Math.round(bytes / 1e6)} MB of memory`,
  )
}

/** Milliseconds from `window.begun` to the frame in which one of `window.conditions` holds. */
async function watch(page, condition) {
  const handle = await page.waitForFunction(
    (name) => window.begun !== undefined && window.conditions[name]() && Math.ceil(performance.now() - window.begun),
    condition,
    { polling: 'raf', timeout: 600_000 },
  )
  return handle.jsonValue()
}

async function onPage(measure) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.addInitScript(() => {
    window.conditions = {
      verdict: () => document.querySelector('[aria-label="Verdict"] h1') !== null,
      answer: () => document.querySelector('#first-answer') !== null,
      read: () => /Read \d+ files?/.test(document.querySelector('main')?.parentElement?.textContent ?? ''),
    }
    window.longTasks = []
    new PerformanceObserver((list) =>
      window.longTasks.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({
      type: 'longtask',
    })
  })
  await page.goto(`http://127.0.0.1:${port}/`)
  await page.getByRole('button', { name: /^Open the sample/, disabled: false }).waitFor()
  await page.evaluate(() => {
    window.longTasks = [] // those of loading the page do not count
  })
  await measure(page)
  await page.close()
}

async function answering(url) {
  for (let tries = 0; tries < 100; tries++) {
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return
    await new Promise((done) => setTimeout(done, 200))
  }
  throw new Error(`Nothing answers at ${url}; is it built (npm start)?`)
}
