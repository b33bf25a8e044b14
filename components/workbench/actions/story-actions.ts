import { copyEvidence } from '@/components/evidence/copy-evidence'
import { words } from '@/lib/language/words'
import { findingsInOrder, incidentOf } from '@/lib/timeline/finding-order'
import { parseEvidence } from '@/lib/words/evidence'
import { formatClock, parseTime } from '@/lib/words/time'
import { copyText } from '../copy'
import { copySummary } from '../copy-summary'
import { focusPane } from '../focus'
import { linkStore } from '../link-store'
import { linkToSelection } from '../link-to-selection'
import { announce } from '../live-region'
import { selectEvidence, selectStep, showFinding, showRecurrence } from '../workbench-actions'
import { cursorOf } from './cursor'
import type { WorkbenchAction, WorkbenchContext } from './workbench-context'

export const storyActions: readonly WorkbenchAction[] = [
  {
    ...{ id: 'next-step', group: 'story', keys: ['J'], does: words.actions.nextStep, unavailable: hasNoChain },
    run: (context) => goStep(context, 1),
  },
  {
    ...{ id: 'previous-step', group: 'story', keys: ['K'], does: words.actions.previousStep, unavailable: hasNoChain },
    run: (context) => goStep(context, -1),
  },
  {
    ...{ id: 'next-finding', group: 'story', keys: ['Shift J'], does: words.actions.nextFinding },
    run: (context) => goFinding(context, 1),
  },
  {
    ...{ id: 'previous-finding', group: 'story', keys: ['Shift K'], does: words.actions.previousFinding },
    run: (context) => goFinding(context, -1),
  },
  { id: 'recurrence', group: 'story', keys: ['G R'], does: words.actions.recurrence, run: recurrence },
  {
    ...{ id: 'next-role', group: 'story', keys: [']'], does: words.actions.nextRole, unavailable: hasNoRoles },
    run: (context) => goRole(context, 1),
  },
  {
    ...{ id: 'previous-role', group: 'story', keys: ['['], does: words.actions.previousRole, unavailable: hasNoRoles },
    run: (context) => goRole(context, -1),
  },
  { id: 'back', group: 'story', keys: ['Backspace'], does: words.actions.back, run: () => linkStore.back() },
  { id: 'copy-text', group: 'story', keys: ['Y'], does: words.actions.copyText, unavailable: noPlace, run: copyPlace },
  { id: 'copy-link', group: 'story', keys: ['Shift Y'], does: words.actions.copyLink, run: copyLink },
  {
    id: 'copy-summary',
    group: 'story',
    keys: [],
    does: words.actions.copySummary,
    unavailable: noFinding,
    run: summary,
  },
]

/** Along the chain of the open finding; at its ends nothing happens. */
export function goStep({ state: { finding, step } }: WorkbenchContext, by: number): void {
  const last = (finding?.chain.length ?? 0) - 1
  const next = step < 0 ? 0 : Math.min(last, Math.max(0, step + by))
  if (!finding || next === step || last < 0) return
  selectStep(finding, next)
  announce(words.actions.atStep(next + 1, last + 1, finding.chain[next]!.text))
}

function goFinding({ snapshot, state: { finding } }: WorkbenchContext, by: number): void {
  const ordered = findingsInOrder(snapshot.document)
  const next = ordered[ordered.findIndex((each) => each.id === finding?.id) + by]
  if (!next) return
  showFinding(next.id)
  announce(next.title)
}

function recurrence(): void {
  showRecurrence()
  focusPane('findings')
}

function goRole(context: WorkbenchContext, by: 1 | -1): void {
  const cursor = cursorOf(context.state)
  const changes = context.snapshot.document.roles
    .flatMap((role) => {
      const evidence = parseEvidence(role.evidence[0] ?? '')
      return evidence ? [{ evidence, time: parseTime(role.from)!, role }] : []
    })
    .sort((a, b) => a.time - b.time)
  const next = by > 0 ? changes.find(({ time }) => time > cursor) : changes.findLast(({ time }) => time < cursor)
  if (!next) return
  selectEvidence(next.evidence, next.time)
  announce(words.actions.atRole(next.role.sid, words.names.role[next.role.role], formatClock(next.time)))
}

function copyPlace({ snapshot, engine, state: { selection } }: WorkbenchContext): unknown {
  const file = snapshot.files.find(({ id }) => id === selection.evidence?.file)
  return selection.evidence && file && copyEvidence(engine, file, selection.evidence)
}

function copyLink({ state }: WorkbenchContext): Promise<void> {
  return copyText(linkToSelection(state), words.actions.theLink)
}

function summary({ snapshot: { document }, state: { finding } }: WorkbenchContext): unknown {
  return finding && copySummary(document, finding, incidentOf(document, finding))
}

function hasNoChain({ state }: WorkbenchContext): string | null {
  return state.finding?.chain.length ? null : words.actions.noChain
}

function hasNoRoles({ snapshot }: WorkbenchContext): string | null {
  return snapshot.document.roles.length > 0 ? null : words.actions.noRoles
}

function noFinding({ state }: WorkbenchContext): string | null {
  return state.finding ? null : words.actions.noFinding
}

function noPlace({ state, snapshot }: WorkbenchContext): string | null {
  const { evidence } = state.selection
  if (!evidence) return words.actions.nothingSelected
  return snapshot.files.some(({ id }) => id === evidence.file) ? null : words.actions.fileNotOpen
}
