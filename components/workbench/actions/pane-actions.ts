import { views } from '@/components/views/registry'
import { words } from '@/lib/language/words'
import { focusPane } from '../focus'
import { placed } from '../places'
import { setPanes, toggleTwin } from '../workbench-actions'
import type { WorkbenchAction, WorkbenchContext } from './workbench-context'

/** The letter after `G`. */
const GO: Readonly<Record<string, string>> = {
  findings: 'G F',
  'election-timeline': 'G E',
  'epoch-zxid': 'G Z',
  'offsets-positions': 'G O',
  coverage: 'G C',
  evidence: 'G L',
}

const goToPanes: readonly WorkbenchAction[] = placed(views).map(({ view, key }) => ({
  id: `go-${view.id}`,
  group: 'panes',
  keys: [key, ...(GO[view.id] ? [GO[view.id]!] : [])],
  does: words.actions.goTo(view.title),
  run: () => focusPane(view.id),
}))

export const paneActions: readonly WorkbenchAction[] = [
  ...goToPanes,
  {
    ...{ id: 'go-inventory', group: 'panes', keys: ['G I'], does: words.actions.goTo(words.inventory.title) },
    run: (context) => context.inventory(),
  },
  { id: 'next-pane', group: 'panes', keys: ['Q'], does: words.actions.nextPane, run: (context) => cycle(context, 1) },
  {
    ...{ id: 'previous-pane', group: 'panes', keys: ['Shift Q'], does: words.actions.previousPane },
    run: (context) => cycle(context, -1),
  },
  { id: 'maximise', group: 'panes', keys: ['M'], does: words.actions.maximise, run: maximise },
  { id: 'restore', group: 'panes', keys: ['Escape'], does: words.actions.restore, run: restore },
  { id: 'twin', group: 'panes', keys: ['T'], does: words.actions.twin, unavailable: hasNoTwin, run: twin },
]

function cycle({ placed: all, focused }: WorkbenchContext, by: number): void {
  const at = all.findIndex(({ view }) => view.id === focused)
  focusPane(all[(at + by + all.length) % all.length]?.view.id)
}

function maximise({ state: { panes }, focused }: WorkbenchContext): void {
  setPanes({ ...panes, maximised: panes.maximised === null ? focused : null }, 'push')
}

function restore({ state: { panes } }: WorkbenchContext): unknown {
  return panes.maximised === null ? false : setPanes({ ...panes, maximised: null }, 'push')
}

function twin({ state, focused }: WorkbenchContext): void {
  toggleTwin(state.twins, focused)
}

function hasNoTwin({ placed: all, focused }: WorkbenchContext): string | null {
  const view = all.find((each) => each.view.id === focused)?.view
  return view && !view.hasTwin ? words.actions.ownTable(view.title) : null
}
