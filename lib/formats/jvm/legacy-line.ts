/** The stamps that a line of JDK 8 begins with, `-XX:+PrintGCDateStamps` and `-XX:+PrintGCTimeStamps`. */
export interface LegacyLine {
  readonly time: number
  /** Of the zone that the time is printed in, in ms. */
  readonly offset: number
  readonly uptime: number
  readonly message: string
}

const STAMPS = /^(?:(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\.(\d{3})([+-]\d\d)(\d\d): )?(?:(\d+[.,]\d{3}): )?/
/** `[GC (Allocation Failure) …`, `[Full GC (System.gc()) …`, `[GC pause (G1 Evacuation Pause) (young)…`, `[GC remark …`. */
const BEGIN = /^\[((?:Full )?GC\b(?:[- ](?:pause|remark|cleanup)\b)?(?: ?--)?(?: \([^()]*(?:\([^()]*\)[^()]*)*\))*)/
/** Concurrent phases stop nobody. */
const CONCURRENT = /^\[GC concurrent-/
/** `, 0.0061234 secs]` closes a part, and the last one of an entry all of it. */
const LENGTH = /, (\d+[.,]\d+) secs\]/g
const REAL = /\[Times: .*real=(\d+[.,]\d+) secs\]/

export function parseLegacy(line: string): LegacyLine {
  const [stamps, day, thousandths, hours, minutes, seconds] = STAMPS.exec(line)!
  const time = day === undefined ? Number.NaN : Date.parse(`${day}.${thousandths}${hours}:${minutes}`)
  return {
    time,
    offset: Date.parse(`${day}.${thousandths}Z`) - time,
    uptime: seconds === undefined ? Number.NaN : decimal(seconds) * 1_000,
    message: line.slice(stamps.length),
  }
}

/** The kind of collection where a message begins one; null where it does not. */
export function legacyCollection(message: string): string | null {
  return CONCURRENT.test(message) ? null : (BEGIN.exec(message)?.[1] ?? null)
}

/** How long the collection took, in ms, where a line of its entry closes it; null where the entry goes on. */
export function legacyLength(line: string): number | null {
  const lengths = [...line.matchAll(LENGTH)]
  const last = lengths.at(-1)
  if (last !== undefined && closes(line, last.index + last[0].length)) return decimal(last[1]!) * 1_000
  const real = REAL.exec(line)?.[1]
  return real === undefined ? null : decimal(real) * 1_000
}

/** Behind the length of the whole there is nothing more than `[Times: …]`. */
function closes(line: string, from: number): boolean {
  return /^\s*(?:\[Times: .*)?$/.test(line.slice(from))
}

/** Some locales print a comma. */
function decimal(text: string): number {
  return Number(text.replace(',', '.'))
}
