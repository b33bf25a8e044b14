import { showPostmortem } from '@/components/incident/postmortem/postmortem-link'
import { words } from '@/lib/language/words'
import type { WorkbenchAction, WorkbenchContext } from './workbench-context'

export const shareActions: readonly WorkbenchAction[] = [
  {
    ...{ id: 'share', group: 'page', keys: ['Shift S'], does: words.share.does },
    unavailable: isNotOwn,
    run: ({ open }) => open('share'),
  },
  {
    // In the same dialog: nothing is saved that was not looked at.
    ...{ id: 'save-incident', group: 'page', keys: ['Ctrl S'], does: words.share.doesSave },
    unavailable: isNotOwn,
    run: ({ open }) => open('share'),
  },
  { id: 'postmortem', group: 'page', keys: [], does: words.postmortem.page.open, run: () => showPostmortem() },
]

function isNotOwn({ isShared }: WorkbenchContext): string | null {
  return isShared ? words.share.isShared : null
}
