import type { AnalysisDocument, FileEntry, MissingItem, RuleOut } from '../../analysis/document.ts'
import { type Annotations, NO_ANNOTATIONS } from '../annotations.ts'
import { citedFiles } from './cited-files.ts'
import { type Clocks, clocksOf, type PostmortemTimes } from './clock.ts'
import { type Condition, conditionsOf } from './conditions.ts'
import { type Duration, durationsOf } from './durations.ts'
import { type Header, headerOf } from './header.ts'
import { PlaceNames } from './place-names.ts'
import { type RootCause, rootCauseOf } from './root-cause.ts'
import { type Scope, scopeOf } from './scope.ts'
import { type TimelineItem, timelineOf } from './timeline.ts'

export interface PostmortemOptions {
  /** Id of an incident or finding; null: all. */
  readonly about: string | null
  readonly times: PostmortemTimes
  /** Ids of evidence sections that are left out. */
  readonly without: readonly string[]
}

export const DEFAULT_OPTIONS: PostmortemOptions = { about: null, times: 'log', without: [] }

/** Everything a postmortem says, before it is put into words: what formats and sections are made from. */
export interface Postmortem {
  readonly title: string
  readonly options: PostmortemOptions
  readonly scope: Scope
  readonly header: Header
  readonly rootCauses: ReadonlyMap<string, RootCause | null>
  readonly timeline: readonly TimelineItem[]
  readonly durations: readonly Duration[]
  readonly ruleOuts: readonly { readonly incident: string; readonly rows: readonly RuleOut[] }[]
  readonly conditions: readonly Condition[]
  readonly unknowns: readonly MissingItem[]
  /** Cited ones first. */
  readonly files: readonly { readonly file: FileEntry; readonly cited: boolean }[]
  /** What people wrote, by section of theirs. */
  readonly people: Readonly<Record<string, string>>
  readonly places: PlaceNames
  readonly clocks: Clocks
}

/** The postmortem of an analysis. Pure: the same input gives the same document; nothing is looked up, no time is taken. */
export function postmortemOf(
  document: AnalysisDocument,
  annotations: Annotations = NO_ANNOTATIONS,
  options: PostmortemOptions = DEFAULT_OPTIONS,
): Postmortem {
  const scope = scopeOf(document, options.about)
  const { findings, incidents } = scope
  const missing = findings.flatMap((finding) => finding.missing)
  const told = {
    scope,
    timeline: timelineOf(scope, annotations),
    durations: durationsOf(scope),
    ruleOuts:
      incidents.length > 0
        ? incidents.map(({ title, ruleOuts }) => ({ incident: title, rows: inOrder(ruleOuts) }))
        : [{ incident: '', rows: inOrder(document.ruleOuts) }],
    conditions: conditionsOf(scope),
  }
  return {
    ...told,
    title: annotations.title || titleOf(scope),
    options,
    header: headerOf(scope),
    rootCauses: new Map(findings.map((finding) => [finding.id, rootCauseOf(finding)])),
    unknowns: [...new Map(missing.map((item) => [item.id, item])).values()],
    files: filesOf(document, citedFiles(told)),
    people: annotations.sections ?? {},
    places: new PlaceNames(document.files),
    clocks: clocksOf(document, options.times, scope.range?.from ?? null),
  }
}

/** Empty where there is no finding. */
function titleOf({ document, incidents, findings }: Scope): string {
  return incidents[0]?.title ?? findings[0]?.title ?? document.findings[0]?.title ?? ''
}

const VERDICTS = { supported: 0, cannot_tell: 1, ruled_out: 2 } as const

function inOrder(ruleOuts: readonly RuleOut[]): readonly RuleOut[] {
  return [...ruleOuts].sort((a, b) => VERDICTS[a.verdict] - VERDICTS[b.verdict])
}

function filesOf(document: AnalysisDocument, cited: ReadonlySet<string>): Postmortem['files'] {
  return document.files
    .map((file) => ({ file, cited: cited.has(file.id) }))
    .sort((a, b) => Number(b.cited) - Number(a.cited))
}
