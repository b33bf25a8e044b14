import { readdir, realpath, stat } from 'node:fs/promises'
import { memorySource } from '../bytes/source.ts'
import type { Spool } from '../containers/container.ts'
import type { Arrival } from '../engine/identify.ts'
import { fileSource } from './file-source.ts'

/** What was named on the command line and cannot be read: exit status 1. */
export class UnreadablePath extends Error {
  constructor(path: string, error: unknown) {
    super(`${path} cannot be read: ${reasonOf(error)}`)
    this.name = 'UnreadablePath'
  }
}

/**
 * The files that paths stand for: a folder is everything under it, `-` is what comes on standard input. `onSkipped` is told of
 * what cannot be read inside a folder.
 */
export async function arrivalsOf(
  paths: readonly string[],
  spool: Spool,
  onSkipped: (reason: UnreadablePath) => void = () => {},
): Promise<Arrival[]> {
  const arrivals: Arrival[] = []
  const walked = new Set<string>()
  for (const path of paths) {
    if (path === '-') arrivals.push(await standardInput(spool))
    else for await (const file of filesUnder(path, walked, onSkipped)) arrivals.push(await arrivalAt(file))
  }
  return arrivals
}

async function arrivalAt(file: string): Promise<Arrival> {
  try {
    return { path: shown(file), source: await fileSource(file, shown(file)) }
  } catch (error) {
    throw new UnreadablePath(file, error) // it went away since its folder was listed
  }
}

/** A folder is walked once, however many links lead to it, or back to it. */
async function* filesUnder(
  path: string,
  walked: Set<string>,
  onSkipped: (reason: UnreadablePath) => void,
): AsyncGenerator<string> {
  const names = await namesIn(path)
  if (names === null) return yield path
  const real = await realpath(path)
  if (walked.has(real)) return
  walked.add(real)
  for (const name of names) {
    const inner = `${path.replace(/\/+$/, '')}/${name}`
    // Sockets, pipes and dangling links inside a folder are no evidence and no reason to stop.
    const info = await stat(inner).catch(() => null)
    if (info?.isFile()) yield inner
    else if (info?.isDirectory()) {
      try {
        yield* filesUnder(inner, walked, onSkipped)
      } catch (error) {
        if (!(error instanceof UnreadablePath)) throw error
        onSkipped(error)
      }
    }
  }
}

/** Null: it is a file. */
async function namesIn(path: string): Promise<string[] | null> {
  try {
    const info = await stat(path)
    if (info.isFile()) return null
    if (!info.isDirectory()) throw new Error('it is neither a file nor a folder')
    return (await readdir(path)).sort()
  } catch (error) {
    throw new UnreadablePath(path, error)
  }
}

function shown(path: string): string {
  return path.replaceAll('\\', '/').replace(/^(\.\/)+/, '')
}

async function standardInput(spool: Spool): Promise<Arrival> {
  const file = await spool.create('stdin')
  let size = 0
  for await (const bytes of process.stdin as AsyncIterable<Uint8Array>) {
    await file.write(bytes)
    size += bytes.length
  }
  const source = await file.finish()
  return { path: 'stdin', source: size > 0 ? source : memorySource(new Uint8Array(), 'stdin') }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const reasons: Record<string, string> = {
    ENOENT: 'there is no such file',
    EACCES: 'permission is missing',
    ELOOP: 'it is a link to itself',
  }
  return reasons[(error as NodeJS.ErrnoException).code ?? ''] ?? error.message
}
