import { execFileSync } from 'node:child_process'
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
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

/**
 * A real log and, after it, weeks of quiet: its last line that answers a monitoring command, again and again at later times,
 * until the file has the given size.
 */
export function longQuietLog(name: string, log: string, size: number): string {
  const path = join(scratch, name)
  if (existsSync(path)) return path
  const file = openSync(path, 'w')
  const real = readFileSync(log, 'utf8')
  const last = real.split('\n').findLast((line) => line.includes('Processing mntr command'))
  if (last === undefined) throw new Error(`${log} has no line of a monitoring command`)
  let written = writeSync(file, real.endsWith('\n') ? real : `${real}\n`)
  for (let time = Date.parse(`${last.slice(0, 23).replace(' ', 'T').replace(',', '.')}Z`); written < size; ) {
    const lines = Array.from({ length: 5_000 }, () => {
      time += 997
      return new Date(time).toISOString().slice(0, 23).replace('T', ' ').replace('.', ',') + last.slice(23)
    })
    written += writeSync(file, `${lines.join('\n')}\n`)
  }
  closeSync(file)
  return path
}

/** The logs of an incident's servers with what they say again some days later, and again: it came back. */
export function cameBack(name: string, days: readonly number[]): string {
  const servers = join(folderOf(name), 'servers')
  const folder = join(scratch, `${name} again`)
  mkdirSync(folder, { recursive: true })
  for (const server of readdirSync(servers)) {
    const log = readFileSync(join(servers, server, 'zookeeper.log'), 'utf8')
    const later = days.map((each) => log.replace(/^\d{4}-\d\d-\d\d/gm, (date) => dayAfter(date, each)))
    mkdirSync(join(folder, server), { recursive: true })
    writeFileSync(join(folder, server, 'zookeeper.log'), [log, ...later].join(''))
  }
  return folder
}

function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)
}
