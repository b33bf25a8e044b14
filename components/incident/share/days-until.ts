import { DAY } from '@/lib/words/time'

/** Whole days that are left, rounded up; null where nothing ends. */
export function daysUntil(time: number | null, now: number): number | null {
  return time === null ? null : Math.max(0, Math.ceil((time - now) / DAY))
}
