/** Runs unit tests, then browser tests, and adds both up: the last line is `N passed, N failed, N skipped`. */
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const total = { passed: 0, failed: 0, skipped: 0 }
unitTests()
browserTests()
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0)

function unitTests() {
  const output = 'test-results-unit.json'
  const ok = run(
    ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${output}`],
    output,
  )
  const result = read(output)
  add(
    result?.numPassedTests ?? 0,
    result?.numFailedTests ?? 0,
    (result?.numPendingTests ?? 0) + (result?.numTodoTests ?? 0),
  )
  if (!ok && !result?.numFailedTests) add(0, 1, 0) // a file that did not even load
}

function browserTests() {
  const output = 'test-results-e2e.json'
  const ok = run(['node_modules/@playwright/test/cli.js', 'test', '-c', 'e2e/playwright.config.mts'], `e2e/${output}`)
  const stats = read(`e2e/${output}`)?.stats
  add((stats?.expected ?? 0) + (stats?.flaky ?? 0), stats?.unexpected ?? 0, stats?.skipped ?? 0)
  if (!ok && !stats?.unexpected) add(0, 1, 0)
}

function run(args, output) {
  rmSync(output, { force: true })
  return spawnSync(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0
}

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined // the runner died before it wrote its result: counted as one failure
  }
}

function add(passed, failed, skipped) {
  total.passed += passed
  total.failed += failed
  total.skipped += skipped
}
