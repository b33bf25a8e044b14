import type { GlobalKey } from '@/components/workbench/keys'

/** Keys of the full view, wherever the focus is; the map takes the arrows for itself. */
export const FULL_KEYS = [
  { group: 'Page', keys: ['.'], does: 'next step of the lookup', action: 'step' },
  { group: 'Page', keys: ['>'], does: 'previous step of the lookup', action: 'stepBack' },
  { group: 'Page', keys: ['Shift Enter'], does: 'run the lookup', action: 'run' },
  { group: 'Page', keys: ['X'], does: 'bytes of the batch as hex', action: 'hex' },
  { group: 'Page', keys: ['Shift G'], does: 'go to an offset or a time', action: 'goTo' },
] as const satisfies readonly GlobalKey[]
