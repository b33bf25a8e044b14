import type { GlobalKey } from '@/components/workbench/keys'
import { words } from '@/lib/language/words'

/** Keys of the full view, wherever the focus is; the map takes the arrows for itself. */
export const FULL_KEYS = [
  { keys: ['.'], does: words.offsets.keys.step, action: 'step' },
  { keys: ['>'], does: words.offsets.keys.stepBack, action: 'stepBack' },
  { keys: ['Shift Enter'], does: words.offsets.keys.run, action: 'run' },
  { keys: ['X'], does: words.offsets.keys.hex, action: 'hex' },
  { keys: ['Shift G'], does: words.offsets.keys.goTo, action: 'goTo' },
] as const satisfies readonly GlobalKey[]
