import { longestThatFits, textWidth } from '@/components/charts/text-width'
import type { TimeWindow } from '../time-windows'

export interface BracketRoom {
  /** Ends of the bracket in pixels. */
  readonly from: number
  readonly until: number
  /** Where the drawing begins, and where it, or the next bracket of the band, puts an end to the text. */
  readonly left: number
  readonly right: number
  readonly size: number
}

/** What a bracket says and where: within it, else to its right. Null where nothing fits. */
export function bracketText(
  { kind, texts }: Pick<TimeWindow, 'kind' | 'texts'>,
  { from, until, left, right, size }: BracketRoom,
): { readonly text: string; readonly x: number; readonly anchor: 'middle' | 'start' } | null {
  const ratio = 10.5 / size
  const inside = kind === 'stall' ? '' : longestThatFits((until - from - 8) * ratio, ...texts)
  const text = inside || longestThatFits((right - until - 12) * ratio, ...texts)
  if (text === '') return null
  if (inside === '') return { text, x: until + 9, anchor: 'start' }
  const half = textWidth(text, 'sans', size) / 2 + 4
  return { text, x: Math.max(left + half, Math.min(right - half, (from + until) / 2)), anchor: 'middle' }
}
