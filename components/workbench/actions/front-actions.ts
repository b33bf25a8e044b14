import { words } from '@/lib/language/words'
import { pressCommand } from '../focus'
import { toggleProjector } from '../projector/projector'
import { switchTheme } from '../theme'
import type { Action } from './action'

/** What lies over first page or Inventory. */
export type FrontPanelId = 'paste' | 'keys' | 'palette'

/** What first page and Inventory both know. */
export interface FrontContext {
  show(panel: FrontPanelId): void
}

export const FRONT_ACTIONS: readonly Action<FrontContext>[] = [
  { id: 'palette', group: 'page', keys: ['Ctrl K'], does: words.actions.palette, run: ({ show }) => show('palette') },
  { id: 'pick-files', group: 'page', keys: [], does: words.actions.pickFiles, run: () => pressCommand('pick-files') },
  {
    id: 'paste',
    group: 'page',
    keys: ['Ctrl V'],
    native: true,
    does: words.actions.paste,
    run: ({ show }) => show('paste'),
  },
  { id: 'projector', group: 'page', keys: ['P'], does: words.actions.projector, run: toggleProjector },
  { id: 'theme', group: 'page', keys: ['Shift T'], does: words.actions.theme, run: switchTheme },
  { id: 'keys', group: 'page', keys: ['?'], does: words.actions.keys, run: ({ show }) => show('keys') },
]
