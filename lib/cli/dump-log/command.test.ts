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
