/**
 * Times are milliseconds since 1970. They are shown as written: a log prints local time without a zone, which is read as if it
 * were UTC, so that its clock comes out again.
 */

export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** Of a document's `2023-09-01T04:02:01.248Z`; null where there is none. */
export function parseTime(text: string | null | undefined): number | null {
  const time = text ? Date.parse(text) : Number.NaN
  return Number.isFinite(time) ? time : null
}

/** `2023-09-01T04:02:01.248Z`, or nothing where the number is no time that a calendar has. */
export function formatIso(time: number): string {
  return Math.abs(time) <= 8.64e15 ? new Date(time).toISOString() : ''
}

/** `2023-09-01` */
export function formatDate(time: number): string {
  return formatIso(time).slice(0, 10)
}

/** `04:02:01.248` */
export function formatClock(time: number): string {
  return formatIso(time).slice(11, 23)
}

/** `04:02:01`: for bounds that nobody reads to the millisecond. */
export function formatClockToSecond(time: number): string {
  return formatIso(time).slice(11, 19)
}

/** `02:01.248`: for rows whose hour stands above them. */
export function formatMinute(time: number): string {
  return formatIso(time).slice(14, 23)
}

/** A sentence whose clocks stand beside `beside`: `04:02:01.662` becomes `02:01.662` where the hour is the same. */
export function withoutHour(sentence: string, beside: number): string {
  const hour = formatClock(beside).slice(0, 3)
  return sentence.replace(/\b\d\d:(\d\d:\d\d\.\d{3})\b/g, (clock, rest: string) =>
    clock.startsWith(hour) ? rest : clock,
  )
}

/** `2023-10-11 20:26:32.377 Z` */
export function formatUtc(time: number): string {
  return `${formatDate(time)} ${formatClock(time)} Z`
}

/** `04:02:01.248`, and the day with it where that is not the day of `beside`. */
export function formatClockBeside(time: number, beside: number): string {
  return formatDate(time) === formatDate(beside)
    ? formatClock(time)
    : `${formatDate(time).slice(5)} ${formatClock(time)}`
}
