/** The threads of a JVM stood still for so long. */
export interface Stop {
  /** `gc`: a pause of a collection. `safepoint`: every stop, with the time until all threads stood still. */
  readonly kind: 'gc' | 'safepoint'
  /** `Pause Young (Normal) (G1 Evacuation Pause)`, `G1CollectForAllocation`: as printed, without sizes. */
  readonly what: string
  readonly ms: number
}

/** The Z collector says whether it was the young or the old generation (JDK 21 and later). */
const PAUSE = /^(?:GC\(\d+\)\s+(?:[YyO]: )?)?(Pause .*?)(?:\s+\d+[BKMGT]->\S+)?\s+(\d+(?:\.\d+)?)(ms|s)\s*$/
/** JDK 13 and later; which times stand between differs. */
const SAFEPOINT = /^Safepoint "([^"]*)",.*\bTotal:\s*(\d+) ns/
/** JDK 8 to 12. */
const STOPPED = /^Total time for which application threads were stopped: (\d+(?:\.\d+)?) seconds/

/** What a message of `-Xlog:gc` or `-Xlog:safepoint` says of a stop that just ended; null where it says something else. */
export function parseStop(message: string): Stop | null {
  const [, what, length, unit] = PAUSE.exec(message) ?? []
  if (what !== undefined) return { kind: 'gc', what, ms: Number(length) * (unit === 's' ? 1_000 : 1) }
  const [, operation, nanoseconds] = SAFEPOINT.exec(message) ?? []
  if (operation !== undefined) return { kind: 'safepoint', what: operation, ms: Number(nanoseconds) / 1e6 }
  return parseStopped(message)
}

/** The line of `-XX:+PrintGCApplicationStoppedTime` and of `-Xlog:safepoint` before JDK 13. */
export function parseStopped(message: string): Stop | null {
  const seconds = STOPPED.exec(message)?.[1]
  return seconds === undefined ? null : { kind: 'safepoint', what: '', ms: Number(seconds) * 1_000 }
}
