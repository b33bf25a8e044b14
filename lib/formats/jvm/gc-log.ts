import { defineFormat, type Output } from '../format.ts'
import { type Line, linesOf } from '../zookeeper/lines-of.ts'
import { textOfHead } from '../zookeeper/text-encoding.ts'
import { legacyCollection, legacyLength, parseLegacy } from './legacy-line.ts'
import { parseStop, parseStopped, type Stop } from './stop.ts'
import { parseUnified } from './unified-line.ts'

const tables = {
  /**
   * A stop of all threads: `time` is when it began, in UTC, `uptime` the same since the JVM started; NaN where the log does
   * not say. `length` is in ms.
   */
  stops: {
    time: 'f64',
    uptime: 'f64',
    length: 'f64',
    kind: 'text',
    what: 'text',
    start: 'f64',
    end: 'f64',
    line: 'u32',
  },
  /** First and last instant that the log speaks of, and the zone that it prints them in: between them an absent stop did not happen. */
  clock: { time: 'f64', offset: 'f64', uptime: 'f64', start: 'f64' },
} as const

/** Longer lines are none of this log's. */
const LONGEST = 4096
const LOOKED_AT = 300

/**
 * The log of a JVM's collections and safepoints: `-Xlog:gc*,safepoint` with any decorations, or that of JDK 8
 * (`-XX:+PrintGCDetails -XX:+PrintGCDateStamps -XX:+PrintGCApplicationStoppedTime`), of every collector.
 */
export const gcLog = defineFormat({
  id: 'jvm/gc-log',
  title: 'JVM garbage collection log',
  text: true,
  divisible: false,
  tables,

  recognize(head, name) {
    const lines = textOfHead(head)
      .split(/\r?\n/, LOOKED_AT)
      .filter((line) => line !== '')
    const sure = lines.filter(isGcLine).length
    if (sure === 0) return 0
    if (sure >= 3 || sure * 2 > lines.length) return 0.95
    return /gc[^/]*$/i.test(name) ? 0.9 : 0.4
  },

  async decode(source, range, output) {
    const reader = new StopReader(output)
    for await (const line of linesOf(source, range, output)) reader.read(line)
    reader.finish()
  },
})

/** A line that no other program prints. */
function isGcLine(line: string): boolean {
  const text = line.slice(0, LONGEST)
  const unified = parseUnified(text)
  if (unified !== null) return /^(?:gc|safepoint)\b/.test(unified.tags) || parseStop(unified.message) !== null
  const { message } = parseLegacy(text)
  return (
    legacyCollection(message) !== null || /^GC\(\d+\) Pause /.test(message) || parseStop(message)?.kind === 'safepoint'
  )
}

interface Begun {
  readonly what: string
  readonly time: number
  readonly uptime: number
  readonly line: Line
}

interface Instant {
  readonly time: number
  readonly offset: number
  readonly uptime: number
  readonly start: number
}

class StopReader {
  readonly #output: Output<typeof tables>
  /** A collection of JDK 8 whose entry goes over several lines. */
  #begun: Begun | null = null
  #first: Instant | null = null
  #last: Instant | null = null

  constructor(output: Output<typeof tables>) {
    this.#output = output
  }

  read(line: Line): void {
    const text = line.text.slice(0, LONGEST)
    const unified = parseUnified(text)
    if (unified !== null) {
      this.#see(unified, line)
      const stop = parseStop(unified.message)
      // Its line is printed when the stop is over.
      if (stop !== null) this.#add(stop, unified.time - stop.ms, unified.uptime - stop.ms, line, line)
      return
    }
    this.#readLegacy(text, line)
  }

  finish(): void {
    for (const instant of new Set([this.#first, this.#last]))
      if (instant !== null) this.#output.tables.clock.add(instant)
  }

  #readLegacy(text: string, line: Line): void {
    const stamped = parseLegacy(text)
    const { time, uptime, message } = stamped
    this.#see(stamped, line)
    const stop = parseStopped(message) ?? parseStop(message)
    if (stop !== null) {
      this.#add(stop, time - stop.ms, uptime - stop.ms, line, line)
      return
    }
    const what = legacyCollection(message)
    if (what !== null) this.#begun = { what, time, uptime, line }
    const begun = this.#begun
    const ms = begun === null ? null : legacyLength(text)
    if (begun === null || ms === null) return
    // Its stamps are those of the beginning.
    this.#add({ kind: 'gc', what: begun.what, ms }, begun.time, begun.uptime, begun.line, line)
    this.#begun = null
  }

  #see({ time, offset, uptime }: Omit<Instant, 'start'>, { start }: Line): void {
    if (Number.isNaN(time) && Number.isNaN(uptime)) return
    this.#last = { time, offset, uptime, start }
    this.#first ??= this.#last
  }

  #add(stop: Stop, time: number, uptime: number, first: Line, last: Line): void {
    const { kind, what, ms } = stop
    const place = { start: first.start, end: last.end, line: first.number }
    this.#output.tables.stops.add({ time, uptime, length: ms, kind, what, ...place })
  }
}
