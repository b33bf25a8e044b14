import { readFileSync } from 'node:fs'
import { joined } from '../bytes/joined.ts'
import { type ByteSource, memorySource } from '../bytes/source.ts'
import type { Diagnostic } from '../formats/diagnostic.ts'
import type { Container, Spool } from './container.ts'

/** Keeps what is unpacked in memory. */
export const memorySpool: Spool = {
  create: async (name) => {
    const pieces: Uint8Array[] = []
    return {
      write: async (bytes) => {
        pieces.push(bytes.slice())
      },
      finish: async () => memorySource(concat(...pieces), name),
    }
  },
}

export interface Unpacked {
  /** Path → bytes as Latin-1. */
  readonly members: Record<string, string>
  readonly diagnostics: readonly Diagnostic[]
}

/** Opens bytes with a container, and reads every member to its end. */
export async function unpack(container: Container, bytes: Uint8Array, name: string, limit = 1e9): Promise<Unpacked> {
  const members: Record<string, string> = {}
  const diagnostics: Diagnostic[] = []
  const unpacking = { spool: memorySpool, limit, report: (it: Diagnostic) => diagnostics.push(it), progress: () => {} }
  for await (const { path, source, ranges } of container.open(memorySource(bytes, name), unpacking))
    members[path] = (await Promise.all(ranges.map(({ start, end }) => text(source, start, end)))).join('')
  return { members, diagnostics }
}

async function text(source: ByteSource, start: number, end: number): Promise<string> {
  return new TextDecoder('latin1').decode(await source.read(start, end))
}

export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`fixtures/${name}`, import.meta.url)))
}

export function concat(...pieces: readonly Uint8Array[]): Uint8Array {
  return joined(pieces)
}

export function bytesOf(characters: string): Uint8Array {
  return Uint8Array.from(characters, (character) => character.charCodeAt(0))
}
