import { words } from '@/lib/language/words'
import { focusPane } from '../focus'
import { linkStore } from '../link-store'
import { announce } from '../live-region'
import type { WorkbenchAction } from './workbench-context'

/** What a view keeps in the address and has a key or a button for while it is focused: from here, without going there first. */
export const viewActions: readonly WorkbenchAction[] = [
  {
    id: 'go-epoch',
    group: 'panes',
    keys: [],
    does: words.actions.goTo(words.actions.tabs.epoch),
    run: () => showTab(''),
  },
  {
    id: 'go-counter',
    group: 'panes',
    keys: [],
    does: words.actions.goTo(words.actions.tabs.counter),
    run: () => showTab('counter'),
  },
  {
    id: 'go-headroom',
    group: 'panes',
    keys: [],
    does: words.actions.goTo(words.actions.tabs.headroom),
    run: () => showTab('headroom'),
  },
  {
    id: 'go-metrics',
    group: 'panes',
    keys: ['G M'],
    does: words.actions.goTo(words.actions.tabs.metrics),
    run: () => showTab('metrics'),
  },
  { id: 'hex', group: 'panes', keys: [], does: words.actions.hex, run: () => turn('ev', ['lines', 'hex']) },
  {
    ...{ id: 'arrows', group: 'panes', keys: [], does: words.actions.arrows },
    run: () => announce(words.actions.arrowsNow[turn('arr', ['all', 'selected', 'none'])]),
  },
  {
    ...{ id: 'lane-order', group: 'panes', keys: [], does: words.actions.laneOrder },
    run: () => announce(words.actions.lanesNow[turn('ord', ['role', 'id'])]),
  },
]

function showTab(tab: string): void {
  linkStore.set({ zx: tab }, 'replace')
  focusPane('epoch-zxid')
}

/** The next of some values of the address, the first of which is the default and not written. */
function turn<Value extends string>(key: string, values: readonly Value[]): Value {
  const now = values.map(String).indexOf(linkStore.get()[key] ?? '')
  const next = values[(Math.max(0, now) + 1) % values.length]!
  linkStore.set({ [key]: next === values[0] ? '' : next }, 'replace')
  return next
}
