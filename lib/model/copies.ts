import type { ServerLog } from './server-log.ts'

/** A log without a number yet. */
type Loose = Pick<ServerLog, 'sid' | 'stretches' | 'from' | 'to' | 'files' | 'copies'>

/** Of the records of the shorter log, as many are looked up in the longer one. */
const SAMPLE = 2_000
/** So many of them must be in both. Two servers never print the same lines at the same milliseconds. */
const SHARE = 0.9

/**
 * Logs that repeat what another log of the same server has: a file dropped twice, an excerpt beside the whole, a pasted text
 * beside the file that it quotes. The longest stays, the others become its copies.
 */
export function withoutCopies<L extends Loose>(logs: readonly L[]): L[] {
  const ordered = [...logs].sort((a, b) => lengthOf(b) - lengthOf(a) || quoted(a) - quoted(b))
  const kept: L[] = []
  for (const log of ordered) {
    const whole = kept.findIndex((other) => isPartOf(log, other))
    if (whole < 0) kept.push(log)
    else kept[whole] = { ...kept[whole]!, copies: [...kept[whole]!.copies, ...log.files, ...log.copies] }
  }
  return logs.flatMap((log) => kept.filter((one) => one.files === log.files && one.sid === log.sid))
}

function lengthOf(log: Loose): number {
  return log.stretches.reduce((sum, { firstRow, endRow }) => sum + endRow - firstRow, 0)
}

/** A file is a better witness than a text that quotes it. */
function quoted(log: Loose): number {
  return log.stretches.some(({ file }) => file.path.includes('#L')) ? 1 : 0
}

function isPartOf(log: Loose, whole: Loose): boolean {
  if (log.sid !== whole.sid || !(log.from >= whole.from && log.to <= whole.to)) return false
  const step = Math.max(1, Math.floor(lengthOf(log) / SAMPLE))
  const sample = new Set(keysOf(log, log.from, log.to, step))
  const found = new Set<string>()
  for (const key of keysOf(whole, log.from, log.to, 1)) if (sample.has(key)) found.add(key)
  return sample.size > 0 && found.size >= sample.size * SHARE
}

function* keysOf(log: Loose, from: number, to: number, step: number): Generator<string> {
  let count = 0
  for (const { entries, zone, firstRow, endRow } of log.stretches) {
    for (let row = firstRow; row < endRow; row++, count++) {
      if (count % step !== 0) continue
      const written = Number(entries.get('time', row))
      const time = written - zone.offsetAt(written)
      // the last record of a file ends with it, wherever an excerpt was cut
      const next = row + 1 < entries.length ? Number(entries.get('start', row + 1)) : null
      if (!(time >= from && time <= to) || (next === null && entries.length > 1)) continue
      const length = next === null ? 0 : next - Number(entries.get('start', row))
      yield `${time} ${length} ${entries.get('logger', row)} ${entries.get('thread', row)}`
    }
  }
}
