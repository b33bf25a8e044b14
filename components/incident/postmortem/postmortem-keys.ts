import type { GlobalKey } from '@/components/workbench/keys'
import { words } from '@/lib/language/words'

const { page, review } = words.postmortem

/** Keys of the document's screen: a short map of its own. */
export const POSTMORTEM_KEYS = [
  { keys: ['Ctrl S'], does: page.keys.download, action: 'download' },
  { keys: ['Escape'], does: page.keys.back, action: 'back' },
  { keys: ['P'], does: page.keys.projector, action: 'projector' },
  { keys: ['Shift T'], does: page.keys.theme, action: 'theme' },
] as const satisfies readonly GlobalKey[]

/** Keys of a review: `Y` and `N`, as a room expects them. */
export const REVIEW_KEYS = [
  { keys: ['Y'], does: review.keys.agree, action: 'agree' },
  { keys: ['N'], does: review.keys.note, action: 'note' },
  { keys: ['ArrowLeft', 'K'], does: review.keys.previous, action: 'previous' },
  { keys: ['ArrowRight', 'J'], does: review.keys.next, action: 'next' },
  { keys: ['Escape'], does: review.keys.leave, action: 'leave' },
] as const satisfies readonly GlobalKey[]
