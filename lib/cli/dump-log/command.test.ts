import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { dump } from './command.ts'

/** One call of the real tool (fixtures/README.md). */
interface Golden {
  readonly title: string
  readonly version: string
  readonly args: readonly string[]
  readonly files: readonly GoldenFile[]
  readonly exit: number
  /** `{DIR}` stands for the folder of the files. */
  readonly stdout: string
  /** Null where the tool died with a stack trace. */
  readonly stderr: string | null
}

/** A fixture of the Kafka formats, or bytes, and what was done to them. */
interface GoldenFile {
  readonly to: string
  readonly from?: string
  readonly bytes?: string
  readonly cut?: number
  readonly append?: string
  readonly edits?: readonly (readonly [number, string])[]
}

const fixtures = fileURLToPath(new URL('../../formats/kafka/fixtures/', import.meta.url))
const cases: readonly Golden[] = JSON.parse(
  gunzipSync(readFileSync(new URL('./fixtures/cases.json.gz', import.meta.url))).toString(),
)
const folder = mkdtempSync(join(tmpdir(), 'quorumscope-dump-log-'))
afterAll(() => rmSync(folder, { recursive: true }))

test.each(cases.map((golden, i) => ({ ...golden, place: join(folder, String(i)) })))(
  '$title, $version',
  async (golden) => {
    const { place, version, exit, stdout, stderr } = golden
    mkdirSync(place)
    for (const file of golden.files) writeFileSync(join(place, file.to), bytesOf(file))
    const args = golden.args.map((argument, i) =>
      golden.args[i - 1] === '--files' ? pathsIn(place, argument) : argument,
    )
    const said = await call(['--as', version, ...args])
    expect(said.stdout.replaceAll(place, '{DIR}')).toBe(stdout)
    expect(said.status).toBe(exit)
    if (stderr !== null) expect(said.stderr.replaceAll(place, '{DIR}')).toBe(stderr)
    else expect(said.stderr).toMatch(/^kafka-dump-log stops here\. .*\.\n$/m)
  },
)

const PLAIN = 'plain/00000000000000000040.log'

test.each([
  {
    title: 'a size that is none',
    edits: [[8, 'ffffffff']] as const,
    said: /: the entry says that -1 bytes.*\n.* bytes from byte 0 on are skipped/,
  },
  { title: 'a size that is too large', edits: [[8, '00ffffff']] as const, said: /bytes from byte 0 on are skipped/ },
  { title: 'a codec that there is not', edits: [[22, '07']] as const, said: /byte 0: the attributes name codec 7/ },
  {
    title: 'a size that ends inside the next batch',
    edits: [[8, '00000600']] as const,
    said: /a whole one begins inside it/,
  },
])('--keep-going: $title', async ({ title, edits, said }) => {
  const path = join(folder, `${title}.log`.replace(/^/, '40.'))
  writeFileSync(path, bytesOf({ from: PLAIN, to: path }))
  const whole = await call(['--files', path, '--deep-iteration'])
  writeFileSync(path, bytesOf({ from: PLAIN, to: path, edits }))
  const { status, stdout, stderr } = await call(['--keep-going', '--files', path, '--deep-iteration'])
  expect(status).toBe(0)
  expect(stderr).toMatch(said)
  expect(stdout.split('\n').slice(-5)).toEqual(whole.stdout.split('\n').slice(-5))
})

test('--keep-going: our exit statuses', async () => {
  const path = join(folder, '40.log')
  writeFileSync(path, bytesOf({ from: PLAIN, to: path }))
  expect((await call(['--keep-going', '--files', `${folder}/7.log,${path}`])).status).toBe(1)
  expect((await call(['--keep-going', '--files', path])).status).toBe(0)
  expect((await call(['--keep-going', '--help'])).status).toBe(0)
  expect((await call(['--keep-going'])).status).toBe(0)
  await expect(call(['--keep-going', '--files', path, '--max-bytes', 'x'])).rejects.toThrow('--max-bytes is "x"')
})

test('4.4.0 where no release is named', async () => {
  expect((await call(['--version'])).stdout).toBe('4.4.0\n')
  expect((await call(['--as=3.4.1', '--version'])).stdout).toMatch(/^3\.4\.1/)
  await expect(call(['--as', '2.8', '--version'])).rejects.toThrow('--as takes 3.4.1 or 4.4.0, not 2.8.')
})

async function call(args: readonly string[]) {
  const [stdout, stderr]: [Uint8Array[], Uint8Array[]] = [[], []]
  const status = await dump(
    args,
    (bytes) => stdout.push(Buffer.from(bytes)),
    (bytes) => stderr.push(Buffer.from(bytes)),
  )
  return { status, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }
}

function pathsIn(place: string, list: string): string {
  return list
    .split(',')
    .map((name) => join(place, name))
    .join(',')
}

function bytesOf({ from, bytes, cut, append, edits }: GoldenFile): Buffer {
  const whole = from === undefined ? Buffer.from(bytes ?? '', 'base64') : readFileSync(join(fixtures, from))
  const kept = whole.subarray(0, cut)
  for (const [at, hex] of edits ?? []) kept.write(hex, at, 'hex')
  return Buffer.concat([kept, Buffer.from(append ?? '', 'hex')])
}
