import { words } from '@/lib/language/words'
import { switchTheme } from '../theme'
import { type Action, registered } from './action'

/** What the first page knows. */
export interface FirstRunContext {
  sample(): void
  paste(): void
  keys(): void
}

export const FIRST_RUN_ACTIONS: readonly Action<FirstRunContext>[] = registered<FirstRunContext>([
  { id: 'sample', group: 'page', keys: ['S'], does: words.actions.openSample, run: ({ sample }) => sample() },
  {
    id: 'paste',
    group: 'page',
    keys: ['Ctrl V'],
    native: true,
    does: words.actions.paste,
    run: ({ paste }) => paste(),
  },
  { id: 'theme', group: 'page', keys: ['Shift T'], does: words.actions.theme, run: switchTheme },
  { id: 'keys', group: 'page', keys: ['?'], does: words.actions.keys, run: ({ keys }) => keys() },
])
