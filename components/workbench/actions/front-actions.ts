import { words } from '@/lib/language/words'
import { switchTheme } from '../theme'
import type { Action } from './action'

/** What first page and Inventory both know. */
export interface FrontContext {
  paste(): void
  keys(): void
}

export const FRONT_ACTIONS: readonly Action<FrontContext>[] = [
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
]
