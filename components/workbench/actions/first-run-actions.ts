import { words } from '@/lib/language/words'
import { pressCommand } from '../focus'
import { type Action, registered } from './action'
import { FRONT_ACTIONS, type FrontContext } from './front-actions'

/** What the first page knows. */
export interface FirstRunContext extends FrontContext {
  sample(): void
}

export const FIRST_RUN_ACTIONS: readonly Action<FirstRunContext>[] = registered<FirstRunContext>(
  [
    { id: 'sample', group: 'page', keys: ['S'], does: words.actions.openSample, run: ({ sample }) => sample() },
    {
      ...{ id: 'pick-folder', group: 'page', keys: [], does: words.actions.pickFolder },
      run: () => pressCommand('pick-folder'),
    },
  ],
  FRONT_ACTIONS,
)
