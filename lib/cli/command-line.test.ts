import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { documentShape } from './document-shape.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'quorumscope-cli-'))
const article = join(root, 'public/samples/article.txt')
const run = join(root, 'e2e/fixtures/03-leader-killed.tar.gz')
const partition = join(root, 'lib/formats/kafka/fixtures/headers')

beforeAll(() => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/bundle-cli.mjs', folder], { cwd: root })
  if (status !== 0) throw new Error(String(stderr))
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

function call(args: readonly string[], input?: Uint8Array) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'cli.mjs'), ...args], {
    ...(input === undefined ? { stdio: ['ignore', 'pipe', 'pipe'] } : { input }),
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
  return { status, stdout, stderr }
}

/** A file of a test, under a name that may have folders. */
function written(name: string, bytes: string | Uint8Array): string {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, bytes)
  return path
}

test.each([
  { args: ['--help'], status: 0, stdout: /analyze/, stderr: /^$/ },
  { args: ['analyze', '--help'], status: 0, stdout: /--fail-on/, stderr: /^$/ },
  { args: [], status: 2, stdout: /^$/, stderr: /Usage/ },
  { args: ['txn-log', '--help'], status: 0, stdout: /TxnLogToolkit/, stderr: /^$/ },
  { args: ['txn-log'], status: 2, stdout: /^$/, stderr: /at least one file/ },
  { args: ['txn-log', '-d', 'x'], status: 2, stdout: /^$/, stderr: /-d/ },
  {
    args: ['txn-log', 'absent', '/'],
    status: 1,
    stdout: /^$/,
    stderr: /absent: there is no such file\.\n\/: it is a folder/,
  },
  { args: ['snapshot', '--help'], status: 0, stdout: /SnapshotFormatter/, stderr: /^$/ },
  { args: ['snapshot', '/dev/null'], status: 1, stdout: /^$/, stderr: /null: the record at byte 0/ },
  { args: ['analyse'], status: 2, stdout: /^$/, stderr: /no command analyse/ },
  { args: ['toString'], status: 2, stdout: /^$/, stderr: /no command toString/ },
  { args: ['analyze'], status: 2, stdout: /^$/, stderr: /at least one path/ },
  { args: ['analyze', 'x', '--loud'], status: 2, stdout: /^$/, stderr: /--loud/ },
  { args: ['analyze', 'x', '--zone', 'Mars/Base'], status: 2, stdout: /^$/, stderr: /Mars\/Base/ },
  { args: ['analyze', 'absent'], status: 1, stdout: /^$/, stderr: /absent cannot be read: there is no such file/ },
  { args: ['analyze', '/dev/null'], status: 1, stdout: /^$/, stderr: /neither a file nor a folder/ },
])('$args exits with $status', ({ args, status, stdout, stderr }) => {
  const result = call(args)
  expect(result.status).toBe(status)
  expect(result.stdout).toMatch(stdout)
  expect(result.stderr).toMatch(stderr)
})

test.each([
  ['text that is nothing', written('nothing/a.txt', 'plain words\n')],
  ['no bytes', written('nothing/b.log', '')],
  ['zeros', written('nothing/c.bin', new Uint8Array(10_000))],
])('%s: exit status 1, the file is listed', (_title, path) => {
  const { status, stdout, stderr } = call(['analyze', path])
  expect([status, stderr]).toEqual([1, 'The file is none that Quorumscope reads.\n'])
  expect(stdout).toContain(path)
})

describe('--json prints the document of the contract', () => {
  test.each([
    ['an article', [article]],
    ['an archive of a run', [run]],
    ['a partition', [partition]],
    ['all of them', [article, run, partition]],
    ['nothing recognisable', [written('nothing/d.txt', 'plain words\n')]],
  ])('%s', (_title, paths) => {
    const { stdout } = call(['analyze', ...paths, '--json'])
    expect(documentShape(JSON.parse(stdout), 'document')).toEqual([])
  })

  test('a field that is missing, or something else, does not pass', () => {
    const document = JSON.parse(call(['analyze', article, '--json']).stdout)
    delete document.files[0].sha256
    document.findings[0].severity = 'loud'
    expect(documentShape(document, 'document')).toEqual([
      'document.files[0].sha256 is missing',
      'document.findings[0].severity is loud, none of critical, warning, info',
    ])
  })

  test('--zone moves times that have none', () => {
    const from = (zone: readonly string[]) =>
      JSON.parse(call(['analyze', article, '--json', ...zone]).stdout).findings[0]
    const [written, given] = [from([]).from, from(['--zone', '+08:00']).from]
    expect(Date.parse(written) - Date.parse(given)).toBe(8 * 3_600_000)
  })
})

test('--markdown has the findings and the files', () => {
  const { status, stdout } = call(['analyze', article, '--markdown'])
  expect(status).toBe(0)
  expect(stdout).toMatch(/^# /)
  expect(stdout).toContain('follower_cut_off_transaction_timeout')
  expect(stdout).toMatch(/\| .*article\.txt#L51-L146` \| zookeeper\/server-log \|/)
  expect(stdout).toContain('\n## Actions\n')
})

test('--html is the same document as one page, figures in it', () => {
  const { status, stdout } = call(['analyze', article, '--html'])
  expect(status).toBe(0)
  expect(stdout).toMatch(/^<!doctype html>.*<svg .*<\/html>\n$/s)
  const headings = (text: string, heading: RegExp) => [...text.matchAll(heading)].map(([, title]) => title)
  const markdown = call(['analyze', article, '--markdown']).stdout
  expect(headings(stdout, /<h2>(.*)<\/h2>/g)).toEqual(headings(markdown, /^## (.*)$/gm))
})

test('--redact prints names in place of addresses and paths', () => {
  const path = written('secret-project/article.txt', readFileSync(article))
  const { status, stdout } = call(['analyze', path, '--markdown', '--redact'])
  expect(status).toBe(0)
  expect(stdout).toContain('follower_cut_off_transaction_timeout')
  expect(call(['analyze', path, '--markdown']).stdout).toContain('asyncmq_local')
  expect(stdout).not.toMatch(/secret-project|asyncmq_local|10\.14\.6\.56/)
})

test('problems of a partition are printed, though no finding is made of them', () => {
  const bytes = new Uint8Array(readFileSync(join(partition, '00000000000000000000.log')))
  const path = written('orders-0/00000000000000005000.log', bytes)
  for (const option of [[], ['--markdown']])
    expect(call(['analyze', path, ...option]).stdout).toContain('kafka/base-offset-mismatch')
})

test.each([
  ['critical', article, 3],
  ['warning', article, 3],
  ['critical', partition, 0],
])('--fail-on %s', (severity, path, status) => {
  expect(call(['analyze', path, '--fail-on', severity]).status).toBe(status)
})

test('- is standard input, also where nothing comes', () => {
  const { status, stdout } = call(['analyze', '-', '--json'], readFileSync(article))
  expect([status, JSON.parse(stdout).findings.length > 0]).toEqual([0, true])
  expect(call(['analyze', '-'], new Uint8Array()).status).toBe(1)
})

test('a reader that has seen enough is no failure', async () => {
  const child = spawn(process.execPath, [join(folder, 'cli.mjs'), 'analyze', run, '--json'])
  let complaint = ''
  child.stderr.on('data', (text) => {
    complaint += text
  })
  child.stdout.once('data', () => child.stdout.destroy())
  const status = await new Promise((resolve) => child.on('close', resolve))
  expect([status, complaint]).toEqual([0, ''])
})

test('links that lead back, or nowhere, end', () => {
  const log = '2023-09-01 04:02:01,971 [myid:13] - INFO  [main:QuorumPeer@1438] - LOOKING\n'
  written('linked/a/b/zookeeper.log', log)
  symlinkSync('..', join(folder, 'linked/a/b/up'))
  symlinkSync('../../../linked', join(folder, 'linked/a/b/again'))
  symlinkSync('nowhere', join(folder, 'linked/a/dangling'))
  symlinkSync('self', join(folder, 'linked/self'))
  const { status, stdout } = call(['analyze', 'linked', '--json'])
  expect(status).toBe(0)
  expect(JSON.parse(stdout).files.map((file: { path: string }) => file.path)).toEqual(['linked/a/b/zookeeper.log'])
  expect(call(['analyze', 'linked/self'])).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('link to itself'),
  })
})
