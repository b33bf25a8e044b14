/** Characters of `2023-09-01 04:02:01,662`. */
export const STAMP_LENGTH = 23

const DAY = 86_400_000
const DASH = 45
const COLON = 58
const BLANK = 32
const T = 84
const COMMA = 44
const POINT = 46
const ZERO = 48

/**
 * Reads `yyyy-MM-dd HH:mm:ss,SSS` as if it were UTC; the day, which rarely changes, is kept. Also with `T` before the time
 * and a point before the milliseconds.
 */
export class StampReader {
  #date = 0
  #day = Number.NaN

  /** NaN where no stamp begins here. */
  read(text: string, at: number): number {
    if (text.charCodeAt(at + 4) !== DASH || text.charCodeAt(at + 13) !== COLON || text.charCodeAt(at + 16) !== COLON) {
      return Number.NaN
    }
    const between = text.charCodeAt(at + 10)
    const point = text.charCodeAt(at + 19)
    if ((between !== BLANK && between !== T) || (point !== COMMA && point !== POINT)) return Number.NaN
    if (text.charCodeAt(at + 7) !== DASH) return Number.NaN
    const year = two(text, at) * 100 + two(text, at + 2)
    const date = year * 10_000 + two(text, at + 5) * 100 + two(text, at + 8)
    if (date !== this.#date) {
      this.#date = date
      this.#day = dayOf(year, two(text, at + 5), two(text, at + 8))
    }
    const hour = two(text, at + 11)
    const minute = two(text, at + 14)
    const second = two(text, at + 17)
    if (hour > 23 || minute > 59 || second > 60) return Number.NaN
    const thousandths = two(text, at + 20) * 10 + digit(text, at + 22)
    return this.#day + ((hour * 60 + minute) * 60 + second) * 1000 + thousandths
  }
}

/** NaN unless both are digits. */
function two(text: string, at: number): number {
  return digit(text, at) * 10 + digit(text, at + 1)
}

function digit(text: string, at: number): number {
  const value = text.charCodeAt(at) - ZERO
  return value >= 0 && value <= 9 ? value : Number.NaN
}

function dayOf(year: number, month: number, day: number): number {
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) return Number.NaN
  return Math.floor(Date.UTC(year, month - 1, day) / DAY) * DAY
}

/** `Z`, `+08:00`, `-0730` as minutes east of Greenwich; NaN for anything else. */
export function parseZone(text: string): number {
  if (text === 'Z') return 0
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(text) ?? []
  if (sign === undefined) return Number.NaN
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}
