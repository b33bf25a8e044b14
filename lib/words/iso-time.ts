/** The last instant a Date holds. */
const MAX_DATE = 8.64e15

/** `2023-09-01T04:02:01.248Z`: how the analysis document writes a time. */
export function formatIsoTime(time: number): string {
  if (Number.isNaN(time)) return formatIsoTime(0) // a document with one odd time is better than none
  return new Date(Math.round(Math.max(-MAX_DATE, Math.min(MAX_DATE, time)))).toISOString()
}
