import { readdir, stat } from 'node:fs/promises'
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

/** The files that paths stand for: a folder is everything under it, `-` is what comes on standard input. */
export async function arrivalsOf(paths: readonly string[], spool: Spool): Promise<Arrival[]> {
  const arrivals: Arrival[] = []
  for (const path of paths) {
    if (path === '-') arrivals.push(await standardInput(spool))
    else
      for (const file of await filesUnder(path))
        arrivals.push({ path: shown(file), source: await fileSource(file, shown(file)) })
  }
  return arrivals
}

async function filesUnder(path: string): Promise<string[]> {
  try {
    const info = await stat(path)
    if (info.isFile()) return [path]
    if (!info.isDirectory()) throw new Error('it is neither a file nor a folder')
    const names = (await readdir(path)).sort()
    return (await Promise.all(names.map((name) => readableUnder(`${path.replace(/\/+$/, '')}/${name}`)))).flat()
  } catch (error) {
    throw error instanceof UnreadablePath ? error : new UnreadablePath(path, error)
  }
}

/** Sockets, pipes and dangling links inside a folder are no evidence and no reason to stop. */
async function readableUnder(path: string): Promise<string[]> {
  const info = await stat(path).catch(() => null)
  return info?.isFile() || info?.isDirectory() ? filesUnder(path) : []
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
  const reasons: Record<string, string> = { ENOENT: 'there is no such file', EACCES: 'permission is missing' }
  return reasons[(error as NodeJS.ErrnoException).code ?? ''] ?? error.message
}
