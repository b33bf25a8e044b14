'use client'
import type { Snapshot } from '@/lib/engine/snapshot'
import { findingsInOrder } from '@/lib/timeline/finding-order'
import { formatEvidence, parseEvidence } from '@/lib/words/evidence'
import { formatClock, parseTime } from '@/lib/words/time'
import { copyText } from './copy'
import { WORKBENCH_KEYS } from './keys'
import { linkStore } from './link-store'
import { announce } from './live-region'
import { panned, zoomed } from './moving'
import type { PlacedView } from './places'
import { switchTheme } from './theme'
import { useKeys } from './use-keys'
import type { WorkbenchState } from './use-workbench'
import {
  selectEvidence,
  selectStep,
  setFold,
  setMode,
  setPanes,
  setT0,
  showFinding,
  showOpeningRange,
  showRange,
  showRecurrence,
  toggleClocks,
  toggleTwin,
} from './workbench-actions'

export interface WorkbenchKeysInput {
  snapshot: Snapshot
  state: WorkbenchState
  placed: readonly PlacedView[]
  focused: string
  onInventory(): void
  onHelp(): void
}

const GO: Readonly<Record<string, string>> = {
  'G F': 'findings',
  'G E': 'election-timeline',
  'G Z': 'epoch-zxid',
  'G O': 'offsets-positions',
  'G C': 'coverage',
  'G L': 'evidence',
}
const ZOOM = 0.6

/** The global keys of the workbench. */
export function useWorkbenchKeys({ snapshot, state, placed, focused, onInventory, onHelp }: WorkbenchKeysInput): void {
  const { selection, finding, step, panes } = state
  const { range } = selection
  const cursor = selection.time ?? (range.from + range.to) / 2
  const focusPane = (id: string | undefined) => id !== undefined && focusInside(document.getElementById(id))
  const cycle = (by: number) => {
    const at = placed.findIndex(({ view }) => view.id === focused)
    focusPane(placed[(at + by + placed.length) % placed.length]?.view.id)
  }
  const goStep = (by: number) => {
    const last = (finding?.chain.length ?? 0) - 1
    const next = step < 0 ? 0 : Math.min(last, Math.max(0, step + by))
    if (!finding || next === step || last < 0) return
    selectStep(finding, next)
    announce(`Step ${next + 1} of ${last + 1}: ${finding.chain[next]!.text}`)
  }
  const goFinding = (by: number) => {
    const ordered = findingsInOrder(snapshot.document)
    const next = ordered[ordered.findIndex((each) => each.id === finding?.id) + by]
    if (!next) return
    showFinding(next.id)
    announce(next.title)
  }
  const goRole = (by: 1 | -1) => {
    const changes = snapshot.document.roles
      .flatMap((role) => {
        const evidence = parseEvidence(role.evidence[0] ?? '')
        return evidence ? [{ evidence, time: parseTime(role.from)!, role }] : []
      })
      .sort((a, b) => a.time - b.time)
    const next = by > 0 ? changes.find(({ time }) => time > cursor) : changes.findLast(({ time }) => time < cursor)
    if (!next) return
    selectEvidence(next.evidence, next.time)
    announce(`Server ${next.role.sid}, ${next.role.role}, ${formatClock(next.time)}`)
  }
  useKeys(WORKBENCH_KEYS, {
    focusPane: (key) => focusPane(placed.find((each) => each.key === key)?.view.id),
    nextPane: () => cycle(1),
    previousPane: () => cycle(-1),
    maximise: () => setPanes({ ...panes, maximised: panes.maximised === null ? focused : null }, 'push'),
    escape: () => (panes.maximised === null ? false : setPanes({ ...panes, maximised: null }, 'push')),
    twin: () => toggleTwin(state.twins, focused),
    goInventory: onInventory,
    goPane: (key) => focusPane(GO[key]),
    nextStep: () => goStep(1),
    previousStep: () => goStep(-1),
    nextFinding: () => goFinding(1),
    previousFinding: () => goFinding(-1),
    recurrence: () => {
      showRecurrence()
      focusPane('findings')
    },
    nextRole: () => goRole(1),
    previousRole: () => goRole(-1),
    back: () => linkStore.back(),
    copyText: () => selection.evidence && copyText(formatEvidence(selection.evidence), 'the place'),
    copyLink: () => copyText(window.location.href, 'the link'),
    zoomIn: () => showRange(zoomed(range, ZOOM, cursor)),
    zoomOut: () => showRange(zoomed(range, 1 / ZOOM, cursor)),
    earlier: () => showRange(panned(range, -0.1)),
    later: () => showRange(panned(range, 0.1)),
    fit: () =>
      range.from === state.whole.from && range.to === state.whole.to ? showOpeningRange() : showRange(state.whole),
    typeRange: () => document.getElementById('range')?.focus(),
    t0: () => selection.time !== null && setT0(selection.time),
    fold: () => setFold(!state.fold),
    clocks: () => announce(toggleClocks() ? 'Bounds between clocks shown' : 'Bounds between clocks hidden'),
    mode: () => setMode(state.mode === 't0' ? 'log' : 't0'),
    filter: () => focusCommand('evidence', 'filter'),
    lookup: () => focusCommand('offsets-positions', 'lookup'),
    theme: switchTheme,
    help: onHelp,
  })
}

/** The field of a pane that a global key leads to: it carries `data-command`. False where the pane has none now. */
/** The plot or the rows of a pane take its keys; a pane without any takes the focus itself. */
function focusInside(pane: HTMLElement | null): void {
  const target = pane?.querySelector<HTMLElement>('[role=application], [role=grid]') ?? pane
  target?.focus()
}

function focusCommand(pane: string, command: string): boolean {
  const field = document.querySelector<HTMLElement>(`#${pane} [data-command="${command}"]`)
  field?.focus()
  return field !== null
}
