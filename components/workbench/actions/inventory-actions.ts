import { words } from '@/lib/language/words'
import { switchTheme } from '../theme'
import { type Action, registered } from './action'

/** What the Inventory knows. */
export interface InventoryContext {
  readonly known: boolean
  readonly reading: boolean
  open(): void
  stop(): void
  clear(): void
  paste(): void
  keys(): void
}

export const INVENTORY_ACTIONS: readonly Action<InventoryContext>[] = registered<InventoryContext>([
  {
    ...{ id: 'open', group: 'page', keys: ['Enter'], does: words.actions.openWorkbench },
    unavailable: ({ known }) => (known ? null : words.actions.nothingKnown),
    run: ({ open }) => open(),
  },
  {
    ...{ id: 'stop', group: 'page', keys: ['Escape'], does: words.actions.stopReading },
    unavailable: ({ reading }) => (reading ? null : words.actions.notReading),
    run: ({ stop }) => stop(),
  },
  { id: 'close-files', group: 'page', keys: [], does: words.actions.closeFiles, run: ({ clear }) => clear() },
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
