/** Fixtures for the tests of this folder and of `analysis/kafka`. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'

const FOLDER = fileURLToPath(new URL('./fixtures', import.meta.url))

export function readFixture(path: string): Uint8Array {
  const bytes = readFileSync(`${FOLDER}/${path}`)
  return new Uint8Array(path.endsWith('.gz') ? gunzipSync(bytes) : bytes)
}

/** Folders with a segment, its indexes, and what the real tool printed of them. */
export function dumpedFolders(): string[] {
  return readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
}

export function filesOf(folder: string): string[] {
  return readdirSync(`${FOLDER}/${folder}`).filter((name) => /\.(?:log|index|timeindex)$/.test(name))
}
