/** `Wed Nov 25 01:56:51 UTC 2026` and `Wed 25 Nov 2026 01:56:51 AM UTC`, as `date` prints it where the zone is UTC. */
const DATE =
  /^\W*[A-Z][a-z]{2},? (?:([A-Z][a-z]{2}) +(\d{1,2})|(\d{1,2}) ([A-Z][a-z]{2}) (\d{4})) (\d\d):(\d\d):(\d\d)(?: (AM|PM))? (?:UTC|GMT)(?: (\d{4}))?\W*$/
/** `2026-11-25T01:56:51Z`, `2026-11-25 01:56:51.123+08:00`. */
const ISO = /^\W*(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:[.,](\d{1,9}))? ?(Z|UTC|GMT|[+-]\d\d:?\d\d)\W*$/
/** `date +%s`, `date +%s%3N`, `ts=1693540921`. */
const COUNT = /^(?:\W|ts|time|date|timestamp)*(1\d{9})(?:\.(\d{1,9})|(\d{3}))?\W*$/

/**
 * The instant that a line of its own states, as loops print between answers (`date; echo mntr | nc …`): milliseconds since
 * 1970. NaN where the line is something else, or leaves the zone open.
 */
function parseTimeLine(line: string): number {
  if (line.length > 80) return Number.NaN
  const [, day, clock, fraction, zone] = ISO.exec(line) ?? []
  if (day !== undefined) {
    const offset = /^[+-]/.test(zone!) ? `${zone!.slice(0, 3)}:${zone!.slice(-2)}` : 'Z'
    return Date.parse(`${day}T${clock}.${(fraction ?? '').slice(0, 3).padEnd(3, '0')}${offset}`)
  }
  const [, seconds, decimals, thousandths] = COUNT.exec(line) ?? []
  if (seconds !== undefined)
    return Number(seconds) * 1_000 + Number((decimals ?? thousandths ?? '').slice(0, 3).padEnd(3, '0'))
  const date = DATE.exec(line)
  if (date === null) return Number.NaN
  const [, month, dayOfMonth, dayFirst, monthSecond, yearFirst, hour, minute, second, half, year] = date
  const twelve = half === undefined ? Number(hour) : (Number(hour) % 12) + (half === 'PM' ? 12 : 0)
  const written = `${dayOfMonth ?? dayFirst} ${month ?? monthSecond} ${year ?? yearFirst}`
  return Date.parse(`${written} ${String(twelve).padStart(2, '0')}:${minute}:${second} GMT`)
}

/** The instant that the answers below a line are of: what it states, else what held before. */
export function timeAfter(line: string, before: number): number {
  const stated = parseTimeLine(line)
  return Number.isNaN(stated) ? before : stated
}
