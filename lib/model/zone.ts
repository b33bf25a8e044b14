/** How the times of a file are shifted to UTC (spec 1.4). */
export interface Zone {
  readonly name: string | null
  readonly source: 'given' | 'lines' | 'collector' | 'txn_log' | 'unknown'
  /** Milliseconds to take off a time as written, to get UTC; 0 where the zone is unknown. */
  offsetAt(asWritten: number): number
}

export const UNKNOWN_ZONE: Zone = { name: null, source: 'unknown', offsetAt: () => 0 }

/** `+08:00`, `-0530`, `Z`; null where the text is no offset. */
export function parseOffset(text: string): number | null {
  if (/^(?:Z|UTC|GMT)$/i.test(text)) return 0
  const match = /^(?:UTC|GMT)?([+-])(\d{1,2}):?(\d\d)?$/i.exec(text.trim())
  if (match === null) return null
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0)
  return (match[1] === '-' ? -minutes : minutes) * MINUTE
}

export function formatOffset(offset: number): string {
  const minutes = Math.round(Math.abs(offset) / MINUTE)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

const MINUTE = 60_000

/** A zone that someone names: IANA or an offset. Null where the runtime does not know it. */
export function namedZone(name: string, source: Zone['source'] = 'given'): Zone | null {
  const fixed = parseOffset(name)
  if (fixed !== null) return { name, source, offsetAt: () => fixed }
  let format: Intl.DateTimeFormat
  try {
    format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' })
  } catch (problem) {
    if (problem instanceof RangeError) return null
    throw problem
  }
  const cache = new Map<number, number>()
  const offsetAtUtc = (utc: number): number => {
    const label = format.formatToParts(utc).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT'
    return parseOffset(label) ?? 0
  }
  const offsetIn = (quarter: number): number => {
    let offset = cache.get(quarter)
    if (offset === undefined) {
      const written = quarter * QUARTER
      offset = offsetAtUtc(written - offsetAtUtc(written))
      cache.set(quarter, offset)
    }
    return offset
  }
  let lastQuarter = Number.NaN
  let lastOffset = 0
  return {
    name,
    source,
    // offsets change at most once in a quarter of an hour, and lines that follow each other are mostly of one
    offsetAt: (asWritten) => {
      const quarter = Math.floor(asWritten / QUARTER)
      if (quarter === lastQuarter) return lastOffset
      if (!(Math.abs(asWritten) < LAST_TIME)) return 0
      lastQuarter = quarter
      lastOffset = offsetIn(quarter)
      return lastOffset
    },
  }
}

/** A day before the last instant that a Date holds. */
const LAST_TIME = 8.64e15 - 86_400_000
const QUARTER = 15 * MINUTE

/** The zone that two clocks give for one event: one in UTC, and the server's own. Rounded to quarters of an hour. */
export function zoneBetween(asWritten: number, utc: number, source: Zone['source'] = 'collector'): Zone | null {
  const offset = Math.round((asWritten - utc) / QUARTER) * QUARTER
  if (Math.abs(offset) > 14 * 60 * MINUTE) return null
  return { name: formatOffset(offset), source, offsetAt: () => offset }
}
