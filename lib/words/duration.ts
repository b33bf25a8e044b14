import { groupDigits } from './size.ts'
import { DAY, HOUR, MINUTE, SECOND } from './time.ts'

/** `1 ms`, `414 ms`, `1.24 s`, `9 min 12 s`, `3 d 15 h 59 min` (ui.md, section 10). A minus is a true one. */
export function formatDuration(elapsed: number): string {
  const sign = elapsed < 0 ? '−' : ''
  const ms = Math.abs(elapsed)
  // What would be rounded up to the next unit is written in it: never `1000 ms` or `60.0 s`.
  if (ms < SECOND - 0.5) return `${sign}${ms < 1 && ms > 0 ? ms.toPrecision(1) : Math.round(ms)} ms`
  if (ms < MINUTE - 50) return `${sign}${Number((ms / SECOND).toFixed(ms < 10 * SECOND - 5 ? 2 : 1))} s`
  if (ms < HOUR - SECOND / 2) return `${sign}${parts(Math.round(ms / SECOND), [60, 'min'], [1, 's'])}`
  const minutes = Math.floor((ms + SECOND / 2) / MINUTE)
  if (minutes < DAY / MINUTE) return `${sign}${parts(minutes, [60, 'h'], [1, 'min'])}`
  return `${sign}${parts(minutes, [1440, 'd'], [60, 'h'], [1, 'min'])}`
}

/** `22 d 23 h`, `4 h 12 min`: the two largest units, where there is no room for more. */
export function formatSpan(elapsed: number): string {
  return elapsed < DAY ? formatDuration(elapsed) : formatDuration(elapsed).split(' ').slice(0, 4).join(' ')
}

/** `316 796 607 ms`: what hovering a duration shows, to the last millisecond. */
export function formatMs(elapsed: number): string {
  return `${elapsed < 0 ? '−' : ''}${groupDigits(Math.abs(Math.round(elapsed)))} ms`
}

/** `+414 ms`, `−11.0 s`, `+0`: seconds keep their decimals, so that a column of them lines up. */
export function formatDelta(elapsed: number): string {
  if (elapsed === 0) return '+0'
  const text = formatDuration(Math.abs(elapsed))
  const seconds = Math.abs(elapsed) / SECOND
  const aligned = /^[\d.]+ s$/.test(text) ? `${seconds.toFixed(seconds < 9.995 ? 2 : 1)} s` : text
  return `${elapsed > 0 ? '+' : '−'}${aligned}`
}

/** `T0` for the instant itself, otherwise its distance. */
export function formatFromT0(time: number, t0: number): string {
  return time === t0 ? 'T0' : formatDelta(time - t0)
}

function parts(amount: number, ...units: readonly (readonly [number, string])[]): string {
  let rest = amount
  const words = units.flatMap(([size, unit]) => {
    const count = Math.floor(rest / size)
    rest -= count * size
    return count > 0 ? [`${count} ${unit}`] : []
  })
  return words.join(' ')
}
