import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { build } from 'esbuild'
import { BROWSER_ARGS, findBrowser } from '../browser.mjs'

/** The product's decode workers in Chromium, without the page round them; null where there is no Chromium. */
export async function browserDecoder(scratch) {
  const executablePath = findBrowser()
  if (executablePath === undefined) return null
  await build({
    entryPoints: { page: 'scripts/bench/decode-page.ts', 'decode.worker': 'lib/workers/decode.worker.ts' },
    outdir: scratch,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'warning',
  })
  const server = createServer(({ url }, response) => {
    const script = ['/page.js', '/decode.worker.js'].find((name) => name === url)
    response.setHeader('content-type', script === undefined ? 'text/html' : 'text/javascript')
    response.end(script === undefined ? PAGE : readFileSync(join(scratch, script)))
  })
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening))
  const browser = await chromium.launch({ executablePath, args: BROWSER_ARGS })
  const page = await browser.newPage()
  await page.goto(`http://127.0.0.1:${server.address().port}/`)
  return {
    open: (path) => page.locator('input').setInputFiles(path),
    /** Milliseconds, and rows and bytes of each table. */
    decode: (formatId) => page.evaluate((id) => window.decode(id), formatId),
    async close() {
      await browser.close()
      server.close()
    },
  }
}

const PAGE = '<!doctype html><input type="file"><script type="module" src="/page.js"></script>'
