import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBundle, sealBundle } from '../incident/bundle-file.ts'
import { documentShape } from './document-shape.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'quorumscope-saved-'))
const KEPT = new Uint8Array(readFileSync(join(root, 'lib/incident/fixtures/incident-v1.quorumscope')))

beforeAll(async () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/bundle-cli.mjs', folder], { cwd: root })
  if (status !== 0) throw new Error(String(stderr))
  const { bundle } = await openBundle(KEPT, { key: 'A'.repeat(43) })
  const files = {
    open: (await sealBundle(bundle, {})).bytes,
    locked: (await sealBundle(bundle, { passphrase: 'three words here' })).bytes,
    linked: KEPT,
    cut: (await sealBundle(bundle, {})).bytes.slice(0, -100),
  }
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes)
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

function analyze(args: readonly string[], passphrase?: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['cli.mjs', 'analyze', ...args], {
    ...{ cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
    env: { ...process.env, ...(passphrase === undefined ? {} : { QUORUMSCOPE_PASSPHRASE: passphrase }) },
  })
  return { status, stdout: String(stdout), stderr: String(stderr) }
}

test.each([
  ['without a lock', 'open', undefined, 0, /Server 13/, /^$/],
  ['with its passphrase', 'locked', 'three words here', 0, /Server 13/, /^$/],
  ['with another passphrase', 'locked', 'four words', 1, /^$/, /^locked: The key or the passphrase is not the one/],
  ['without a passphrase and a terminal', 'locked', undefined, 1, /^$/, /^locked: This incident has a passphrase/],
  ['the bytes of a link', 'linked', undefined, 1, /^$/, /^linked: The part of the link after #/],
  ['cut off', 'cut', undefined, 1, /^$/, /^cut: The end of this incident is missing/],
])('a saved incident %s', (_title, name, passphrase, status, stdout, stderr) => {
  const result = analyze([name], passphrase)
  expect(result.stderr).toMatch(stderr)
  expect(result.stdout).toMatch(stdout)
  expect(result.status).toBe(status)
})

test('it prints the document of the contract, and the postmortem with the note of its author', () => {
  expect(documentShape(JSON.parse(analyze(['open', '--json']).stdout), 'document')).toEqual([])
  expect(analyze(['open', '--markdown']).stdout).toContain('Server 13 dropped by leader 37')
  expect(analyze(['open', '--html', '--redact']).stdout).toMatch(/^<!doctype html>/)
  expect(analyze(['open', '--fail-on', 'warning']).status).toBe(3)
})
