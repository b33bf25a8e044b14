import { words } from '@/lib/language/words'
import { type Action, registered } from './action'
import { FRONT_ACTIONS, type FrontContext } from './front-actions'

/** What the Inventory knows. */
export interface InventoryContext extends FrontContext {
  readonly known: boolean
  readonly reading: boolean
  open(): void
  stop(): void
  clear(): void
}

export const INVENTORY_ACTIONS: readonly Action<InventoryContext>[] = registered<InventoryContext>(
  [
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
  ],
  FRONT_ACTIONS,
)
