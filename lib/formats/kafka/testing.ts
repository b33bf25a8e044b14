/** Fixtures for the tests of this folder and of `analysis/kafka`. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'

const FOLDER = fileURLToPath(new URL('./fixtures', import.meta.url))

export function readFixture(path: string): Uint8Array {
  const bytes = readFileSync(`${FOLDER}/${path}`)
  return new Uint8Array(path.endsWith('.gz') ? gunzipSync(bytes) : bytes)
}

/** Folders with a segment, its indexes, and what the real tool printed of them. */
export function dumpedFolders(): string[] {
  return readdirSync(FOLDER).filter((name) => existsSync(`${FOLDER}/${name}/dump.txt.gz`))
}

/** Every file below a folder of `fixtures/log-dirs`, by its path there. */
export function logDirFiles(logDir: string): string[] {
  const folder = `${FOLDER}/log-dirs/${logDir}`
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'))
  return all.filter((path) => statSync(`${folder}/${path}`).isFile()).sort()
}

export function filesOf(folder: string): string[] {
  return readdirSync(`${FOLDER}/${folder}`).filter((name) => /\.(?:log|index|timeindex)$/.test(name))
}
