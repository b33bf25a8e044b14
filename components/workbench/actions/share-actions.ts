import { words } from '@/lib/language/words'
import type { WorkbenchAction } from './workbench-context'

export const shareActions: readonly WorkbenchAction[] = [
  {
    ...{ id: 'share', group: 'page', keys: ['Shift S'], does: words.share.does },
    unavailable: ({ isShared }) => (isShared ? words.share.isShared : null),
    run: ({ open }) => open('share'),
  },
]
