import type { ChainStep, Finding, StepKind } from '../../analysis/document.ts'
import { timeOfEvidence } from '../../timeline/evidence-time.ts'
import type { Confidence } from '../../words/certainty.ts'
import { type Evidence, formatEvidence, isSamePlace, parseEvidence } from '../../words/evidence.ts'
import { parseTime } from '../../words/time.ts'
import type { Annotations, Note } from '../annotations.ts'
import type { ClockOwner } from './clock.ts'
import type { Scope } from './scope.ts'

/** One thing that happened, as a file has it, or one that somebody noted. */
export interface TimelineItem {
  /** Stays the same however often the files are opened: what a review agreed to is kept by it. */
  readonly key: string
  readonly kind: StepKind | 'note'
  /** Milliseconds of the document's clock; null where no file says when. */
  readonly from: number | null
  readonly to: number | null
  /** From T0 of its finding, in ms; null without a time. */
  readonly offset: { readonly from: number; readonly to: number | null; readonly twoClocks: boolean } | null
  readonly owner: ClockOwner
  readonly text: string
  /** Null for what people noted, and for what no file shows. */
  readonly confidence: Confidence | null
  readonly rule: string | null
  readonly source: Evidence | null
  /** Ids of what would show it, where no file does. */
  readonly fetch: readonly string[]
  readonly author: string
  readonly agreed: boolean
  readonly pinned: boolean
  /** Id of the finding that it belongs to. */
  readonly finding: string | null
}

/** The facts of all findings and the notes of people, in order of time; what has no time comes last. */
export function timelineOf(scope: Scope, annotations: Annotations): readonly TimelineItem[] {
  const keys = new Map<string, number>()
  const unique = (key: string): string => {
    const count = (keys.get(key) ?? 0) + 1
    keys.set(key, count)
    return count === 1 ? key : `${key}.${count}`
  }
  const agreed = new Set(annotations.agreed)
  const facts = scope.findings.flatMap((finding) =>
    finding.chain.map((step) => factOf(scope, finding, step, unique(stepKey(step)), annotations)),
  )
  const notes = annotations.notes.filter((note) => !note.mineOnly && isAbout(note, scope))
  const items = [...facts, ...notes.map((note) => noteItem(note, scope))]
  return items
    .map((item) => ({ ...item, agreed: agreed.has(item.key) }))
    .sort((a, b) => (a.from ?? Number.POSITIVE_INFINITY) - (b.from ?? Number.POSITIVE_INFINITY) || 0)
}

/** By what it is and where it is written: another zone, other words for it, and names in place of values leave it as it is. */
function stepKey({ step, sid, evidence }: ChainStep): string {
  const place = parseEvidence(evidence ?? '')
  return `${step}/${sid ?? ''}/${place === null ? 'no-line' : formatEvidence({ ...place, line: 0 })}`
}

function factOf(
  { document }: Scope,
  finding: Finding,
  step: ChainStep,
  key: string,
  { pins }: Annotations,
): Omit<TimelineItem, 'agreed'> {
  const source = parseEvidence(step.evidence ?? '')
  const isOpen = source === null && step.rule === null
  const from = isOpen ? null : parseTime(step.at)
  const to = isOpen ? null : parseTime(step.until)
  const zero = zeroOf(finding)
  const fileOf = (evidence: Evidence | null) => document.files.find((file) => file.id === evidence?.file)
  const sidOf = (evidence: Evidence | null, other: ChainStep) => fileOf(evidence)?.sid ?? other.sid
  const twoClocks = zero !== null && sidOf(source, step) !== sidOf(parseEvidence(zero.step.evidence ?? ''), zero.step)
  return {
    ...{ key, kind: step.step, from, to, source, text: step.text, rule: step.rule, finding: finding.id, author: '' },
    offset:
      zero === null || from === null
        ? null
        : { from: from - zero.time, to: to === null ? null : to - zero.time, twoClocks },
    owner: { file: source?.file ?? null, ensemble: finding.ensemble, sid: step.sid },
    confidence: isOpen ? null : step.confidence,
    fetch: isOpen ? finding.missing.filter((item) => item.sid === step.sid).map((item) => item.id) : [],
    pinned: source !== null && pins.some((pin) => isSamePlace(pin.evidence, source)),
  }
}

/** What the detector saw is T0; without one, the first step with a line of its own. */
function zeroOf({ chain }: Finding): { step: ChainStep; time: number } | null {
  const step = chain.find((each) => each.step === 'detector' && each.evidence) ?? chain.find((each) => each.evidence)
  const time = parseTime(step?.at)
  return step === undefined || time === null ? null : { step, time }
}

function isAbout({ on }: Note, { findings, range }: Scope): boolean {
  if (on.kind === 'finding') return findings.some((finding) => finding.id === on.id)
  if (on.kind === 'range') return range === null || (on.from <= range.to && range.from <= on.to)
  return true
}

function noteItem(note: Note, scope: Scope): Omit<TimelineItem, 'agreed'> {
  const { on } = note
  const source = on.kind === 'evidence' ? on.evidence : null
  const finding = on.kind === 'finding' ? scope.findings.find((each) => each.id === on.id) : undefined
  const written =
    source === null ? null : timeOfEvidence({ document: scope.document, marks: [] }, formatEvidence(source))
  const from = on.kind === 'range' ? on.from : on.kind === 'finding' ? parseTime(finding?.from) : (on.time ?? written)
  return {
    ...{ key: `note/${note.id}`, kind: 'note', text: note.text, author: note.author, from, source },
    to: on.kind === 'range' ? on.to : null,
    owner: { file: source?.file ?? null, ensemble: finding?.ensemble ?? null, sid: null },
    ...{ offset: null, confidence: null, rule: null, fetch: [], pinned: false, finding: finding?.id ?? null },
  }
}
