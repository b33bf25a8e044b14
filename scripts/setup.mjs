/**
 * Brings a checkout to where `npm start`, `npm run check` or `npm test` can run: packages, build, browser.
 * Built-ins only: npm runs pre-scripts while node_modules may be missing. Does nothing where nothing changed.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
process.env.NEXT_TELEMETRY_DISABLED = '1'
process.env.PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD = '1'

const purpose = process.argv[2]
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 9)) stop('Node 20.9 or newer is needed.')

const lock = createHash('sha256')
  .update(readFileSync('package-lock.json'))
  .update(process.version + process.platform + process.arch)
  .digest('hex')
installPackages()
if (purpose !== 'check') build()
if (purpose === 'test') {
  await installBrowser()
  await installPostgres()
}

function installPackages() {
  if (!stamped('node_modules/.setup-stamp', lock)) {
    npm(['ci', '--include=dev', '--no-audit', '--no-fund'])
    writeFileSync('node_modules/.setup-stamp', lock)
  }
  must(process.execPath, ['scripts/bundle-cli.mjs'])
}

function build() {
  const source = sourceHash()
  if (existsSync('.next/BUILD_ID') && stamped('.next/.setup-stamp', source)) return
  // The share dialog shows it: whoever hosts these sources gets the same one.
  const env = { ...process.env, NEXT_PUBLIC_BUILD_HASH: source }
  must(process.execPath, ['node_modules/next/dist/bin/next', 'build'], { env })
  writeFileSync('.next/.setup-stamp', source)
}

async function installBrowser() {
  const { findBrowser } = await import('./browser.mjs')
  if (findBrowser()) return
  // Debian as root asks apt first: where Playwright's own download is not to be had it could only hang or fail.
  installPackage('chromium')
  if (findBrowser()) return
  const env = { ...process.env }
  delete env.PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD
  run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], { env, timeout: 240_000 })
  if (!findBrowser()) stop('No Chromium found. Install Chrome or Chromium, or set CHROME_PATH.')
}

/** Where there is none and it cannot be had, the tests of Postgres are reported as skipped. */
async function installPostgres() {
  const { findPostgres } = await import('./postgres.mjs')
  if (!findPostgres()) installPackage('postgresql')
}

/** Of the system; only Debian's, and only as root. */
function installPackage(name) {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  run('apt-get', ['update', '-q'], { env })
  run('apt-get', ['install', '-y', '-q', '--no-install-recommends', name], { env })
}

function sourceHash() {
  const hash = createHash('sha256').update(lock)
  const inputs = ['app', 'components', 'lib', 'public', 'proxy.ts', 'next.config.js']
  for (const path of [...inputs, 'postcss.config.mjs', 'tsconfig.json', 'package.json']) if (existsSync(path)) add(path)
  return hash.digest('hex')

  function add(path) {
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) add(join(path, name))
    else if (!/\.test\.tsx?$/.test(path)) hash.update(`${path}\0`).update(readFileSync(path))
  }
}

function stamped(file, sum) {
  return existsSync(file) && readFileSync(file, 'utf8') === sum
}

function run(command, args, options = {}) {
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options }).status === 0
}

function must(command, args, options) {
  if (!run(command, args, options)) process.exit(1)
}

function npm(args) {
  if (process.env.npm_execpath) must(process.execPath, [process.env.npm_execpath, ...args])
  else must('npm', args, { shell: process.platform === 'win32' })
}

function stop(message) {
  console.error(message)
  process.exit(1)
}
