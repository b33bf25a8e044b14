'use client'
import { useMedia } from './use-media'

export type Arrangement = 'three' | 'two' | 'one'

/** Three columns from 1280 px, two from 1024, below that one under the other. */
export function useArrangement(): Arrangement {
  const full = useMedia('(min-width: 1280px)')
  const narrow = useMedia('(min-width: 1024px)')
  return full ? 'three' : narrow ? 'two' : 'one'
}

/** Below this the window has no room for the Coverage pane: it folds into the lanes of the timeline. */
export const LOW_WINDOW = '(max-height: 819px)'
/** A quarter larger, as all is in projector mode. */
export const LOW_WINDOW_IN_ROOM = '(max-height: 1024px)'

/** Limits of a side column, and what it has unless it was dragged. */
export const LEAST_SIDE = 280
export const MOST_SIDE = 640

/** `unit`: pixels on screen for one of the design. */
export function defaultSide(pageWidth: number, most: number, unit: number): number {
  return Math.min(most * unit, Math.max(318 * unit, pageWidth * 0.225))
}
