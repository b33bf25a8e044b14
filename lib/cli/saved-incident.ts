import { open, readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import type { IncidentBundle } from '../incident/bundle.ts'
import { openBundle } from '../incident/bundle-file.ts'
import { lockOf } from '../incident/seal.ts'
import { SealError } from '../incident/seal-error.ts'
import { isSealed } from '../incident/seal-header.ts'

/** Where scripts put the passphrase; arguments are seen by everyone on the machine. */
const PASSPHRASE_VARIABLE = 'QUORUMSCOPE_PASSPHRASE'
const TRIES = 3
const HEAD = 16

/**
 * The incident that was saved as the file at `path`; null where it is another file, or none. Its passphrase is taken from the
 * environment, or asked for at a terminal. Throws a SealError or a BundleError.
 */
export async function savedIncident(path: string): Promise<IncidentBundle | null> {
  if (!isSealed(await headOf(path))) return null
  const bytes = new Uint8Array(await readFile(path))
  if (!lockOf(bytes)?.passphrase) return (await openBundle(bytes, {})).bundle
  const given = process.env[PASSPHRASE_VARIABLE]
  for (let left = TRIES; ; left--) {
    const passphrase = given ?? (await asked())
    if (passphrase === null) throw new SealError('passphrase-missing')
    try {
      return (await openBundle(bytes, { passphrase })).bundle
    } catch (error) {
      const isWrong = error instanceof SealError && error.trouble === 'wrong-key'
      if (!isWrong || given !== undefined || left === 1) throw error
      process.stderr.write('Not this one.\n')
    }
  }
}

/** Empty of what is no file; that it cannot be read is said where it is read. */
async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r').catch(() => null)
  if (file === null) return new Uint8Array()
  try {
    if (!(await file.stat()).isFile()) return new Uint8Array()
    const { buffer, bytesRead } = await file.read(new Uint8Array(HEAD), 0, HEAD, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** Null without a terminal. What is typed is not shown. */
function asked(): Promise<string | null> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return Promise.resolve(null)
  process.stderr.write('Passphrase: ')
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true })
  return new Promise((resolve) => {
    let typed: string | null = null
    terminal.on('SIGINT', () => terminal.close())
    terminal.on('close', () => {
      process.stderr.write('\n')
      resolve(typed)
    })
    terminal.question('', (line) => {
      typed = line
      terminal.close()
    })
  })
}
