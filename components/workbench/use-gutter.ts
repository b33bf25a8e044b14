'use client'
import { useMedia } from './use-media'

/** Pixels of a pane on the time axis that are not its plot: both gutters of globals.css and the pane's borders. */
export function useGutter(): number {
  return (useMedia('(min-width: 1800px)') ? 138 : 120) + 14 + 2
}
