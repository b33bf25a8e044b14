import { HOUR, MINUTE, SECOND } from './time.ts'

/** What a typed time may refer to: the day of the range, its ends, and T0 where one is set. */
export interface TypedContext {
  readonly from: number
  readonly to: number
  readonly t0: number | null
}

const CLOCK = /^(?:(\d{4}-\d{2}-\d{2})[ T])?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*Z?$/i
const DISTANCE = /^(T0?)?\s*([+\-−])\s*(\d+(?:\.\d+)?)\s*(ms|s|min|m|h)$/i
const UNIT: Readonly<Record<string, number>> = { ms: 1, s: SECOND, m: MINUTE, min: MINUTE, h: HOUR }

/**
 * `04:01:50`, `04:01:50.248`, `2023-09-01 04:01:50`, `T0`, `T-11s`, and `+10s` counted from `base`.
 * Null where the text is no such time.
 */
export function parseInstant(text: string, context: TypedContext, base = context.from): number | null {
  const typed = text.trim()
  if (/^T0?$/i.test(typed)) return context.t0
  const distance = DISTANCE.exec(typed)
  if (distance) {
    const [, fromT0, sign, amount, unit] = distance
    const start = fromT0 ? context.t0 : base
    return start === null ? null : start + (sign === '+' ? 1 : -1) * Number(amount) * UNIT[unit!.toLowerCase()]!
  }
  const [, date, hours, minutes, seconds = '0', fraction = ''] = CLOCK.exec(typed) ?? []
  if (hours === undefined) return null
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null
  const midnight = date === undefined ? new Date(context.from).setUTCHours(0, 0, 0, 0) : Date.parse(`${date}T00:00:00Z`)
  const ms = Number(fraction.padEnd(3, '0').slice(0, 3))
  const time = midnight + Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * SECOND + ms
  return Number.isFinite(time) ? time : null
}

/**
 * A typed range: `04:01:50..04:02:03`, `T-11s..T+1s`, `04:01 to 04:02` whatever the word; one instant moves the range there and keeps its length, `+10s` and
 * `-10s` move it by that much. Null where it cannot be understood or would be empty.
 */
export function parseTypedRange(text: string, context: TypedContext): { from: number; to: number } | null {
  const [first = '', second, ...more] = text.split(/\.\.|…|\s\p{L}+\s/u)
  if (more.length > 0) return null
  const from = parseInstant(first, context)
  if (from === null) return null
  if (second === undefined) return { from, to: from + (context.to - context.from) }
  const to = parseInstant(second, context, from)
  return to === null || to <= from ? null : { from, to }
}
