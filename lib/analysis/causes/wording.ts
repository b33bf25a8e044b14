import { formatClock } from '../../words/time.ts'

/** `04:02:01.248` */
export function clock(time: number): string {
  return formatClock(time)
}

/** `13`, `13 and 14`, `13, 14 and 24` */
export function list(items: readonly (number | string)[]): string {
  const all = items.map(String)
  if (all.length < 2) return all.join('')
  return `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`
}

export function servers(sids: readonly number[]): string {
  return `${sids.length === 1 ? 'server' : 'servers'} ${list(sids)}`
}

/** For the beginning of a sentence. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** `0x5c` */
export function epochText(epoch: number | null): string {
  return epoch === null ? 'unknown' : `0x${epoch.toString(16)}`
}

/** `4 s`, `11.8 s`, `10 s`: a limit or a rough length. */
export function seconds(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`
  const value = ms / 1_000
  return `${value >= 100 || Number.isInteger(value) ? Math.round(value) : value.toFixed(1)} s`
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}
