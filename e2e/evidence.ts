import { execFileSync } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const fixtures = fileURLToPath(new URL('fixtures', import.meta.url))
const scratch = mkdtempSync(join(tmpdir(), 'quorumscope-e2e-'))

/** Unpacks `fixtures/NAME.tar.gz` once and gives the folder, as a person has it on disk. */
export function folderOf(name: string): string {
  const folder = join(scratch, name)
  if (!existsSync(folder)) {
    mkdirSync(folder)
    execFileSync('tar', ['xzf', join(fixtures, `${name}.tar.gz`), '-C', folder])
  }
  return folder
}

/** A file of the given size: the lines repeated as often as it takes, times as they stand. */
export function repeated(name: string, lines: Buffer, size: number): string {
  const path = join(scratch, name)
  const file = openSync(path, 'w')
  const block = Buffer.concat(Array.from({ length: Math.max(1, Math.ceil(1_000_000 / lines.length)) }, () => lines))
  for (let written = 0; written < size; written += block.length) writeSync(file, block)
  closeSync(file)
  return path
}

/** A scratch path for files that a test writes itself. */
export function scratchPath(name: string): string {
  return join(scratch, name)
}
