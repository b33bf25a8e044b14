/** Where a Chromium is on this machine, or undefined: tests and benchmarks drive it. */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'

export function findBrowser() {
  return [process.env.CHROME_PATH, playwrightsOwn(), ...USUAL_PLACES].find((path) => path && existsSync(path))
}

const USUAL_PLACES = [
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

function playwrightsOwn() {
  try {
    return createRequire(import.meta.url)('@playwright/test').chromium.executablePath()
  } catch {
    return undefined // not installed yet, or no browser known for this platform
  }
}

/** What headless Chromium needs to run as root, without a display, and without calling home. */
export const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
