import type { GlobalKey } from '@/components/workbench/keys'

/** Keys of the full view, wherever the focus is; the map takes the arrows for itself. */
export const FULL_KEYS = [
  { keys: ['.'], does: 'next step of the lookup', action: 'step' },
  { keys: ['>'], does: 'previous step of the lookup', action: 'stepBack' },
  { keys: ['Shift Enter'], does: 'run the lookup', action: 'run' },
  { keys: ['X'], does: 'bytes of the batch as hex', action: 'hex' },
  { keys: ['Shift G'], does: 'go to an offset or a time', action: 'goTo' },
] as const satisfies readonly GlobalKey[]
