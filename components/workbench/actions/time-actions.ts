import { words } from '@/lib/language/words'
import { announce } from '../live-region'
import { extended, panned, zoomed } from '../moving'
import { setFold, setMode, setT0, showOpeningRange, showRange, toggleClocks } from '../workbench-actions'
import { cursorOf } from './cursor'
import type { WorkbenchAction, WorkbenchContext } from './workbench-context'

const ZOOM = 0.6
const TENTH = 0.1

export const timeActions: readonly WorkbenchAction[] = [
  {
    ...{ id: 'zoom-in', group: 'time', keys: ['+', '='], does: words.actions.zoomIn },
    run: ({ state }) => showRange(zoomed(state.selection.range, ZOOM, cursorOf(state))),
  },
  {
    ...{ id: 'zoom-out', group: 'time', keys: ['-'], does: words.actions.zoomOut },
    run: ({ state }) => showRange(zoomed(state.selection.range, 1 / ZOOM, cursorOf(state))),
  },
  {
    ...{ id: 'earlier', group: 'time', keys: ['H'], does: words.actions.earlier },
    run: ({ state }) => showRange(panned(state.selection.range, -TENTH)),
  },
  {
    ...{ id: 'later', group: 'time', keys: ['L'], does: words.actions.later },
    run: ({ state }) => showRange(panned(state.selection.range, TENTH)),
  },
  {
    ...{ id: 'extend-left', group: 'time', keys: ['Shift ArrowLeft'], does: words.actions.extendLeft },
    run: ({ state }) => showRange(extended(state.selection.range, -TENTH)),
  },
  {
    ...{ id: 'extend-right', group: 'time', keys: ['Shift ArrowRight'], does: words.actions.extendRight },
    run: ({ state }) => showRange(extended(state.selection.range, TENTH)),
  },
  { id: 'fit', group: 'time', keys: ['W'], does: words.actions.fit, run: fit },
  {
    ...{ id: 'type-range', group: 'time', keys: ['R'], does: words.actions.typeRange },
    run: () => document.getElementById('range')?.focus(),
  },
  {
    ...{ id: 't0', group: 'time', keys: ['0'], does: words.actions.t0, unavailable: noTime },
    run: ({ state: { selection } }) => selection.time !== null && setT0(selection.time),
  },
  {
    ...{ id: 'fold', group: 'time', keys: ['F'], does: words.actions.fold },
    run: ({ state }) => setFold(!state.fold),
  },
  {
    ...{ id: 'clocks', group: 'time', keys: ['O'], does: words.actions.clocks },
    run: () => announce(toggleClocks() ? words.actions.clocksShown : words.actions.clocksHidden),
  },
  {
    ...{ id: 'mode', group: 'time', keys: ['Z'], does: words.actions.mode },
    run: ({ state }) => setMode(state.mode === 't0' ? 'log' : 't0'),
  },
]

function fit({ state: { selection, whole } }: WorkbenchContext): void {
  const { from, to } = selection.range
  if (from === whole.from && to === whole.to) showOpeningRange()
  else showRange(whole)
}

function noTime({ state }: WorkbenchContext): string | null {
  return state.selection.time === null ? words.actions.nothingSelected : null
}
