import { type FileId, parseEvidence } from '../../words/evidence.ts'
import { partitionProblems } from '../partition-problems.ts'
import type { Condition } from './conditions.ts'
import type { Postmortem } from './postmortem.ts'
import { unexplainedIn } from './scope.ts'

type Told = Pick<Postmortem, 'scope' | 'timeline' | 'durations' | 'ruleOuts' | 'conditions'>

/** The files that something in the postmortem rests on, whichever section says it. */
export function citedFiles({ scope, timeline, durations, ruleOuts, conditions }: Told): ReadonlySet<FileId> {
  const texts = [
    ...scope.findings.flatMap(({ evidence, chain }) => [...evidence, ...chain.flatMap((step) => step.evidence ?? [])]),
    ...ruleOuts.flatMap(({ rows }) => rows.flatMap(({ evidence }) => evidence)),
    ...conditions.flatMap(evidenceOf),
    ...partitionProblems(scope.document.partitions).flatMap(({ problems }) => problems.map(({ evidence }) => evidence)),
    ...unexplainedIn(scope).flatMap(({ evidence }) => evidence),
  ]
  const places = [
    ...texts.map(parseEvidence),
    ...timeline.map(({ source }) => source),
    ...durations.flatMap(({ begins, ends }) => [begins, ends]),
  ]
  return new Set(places.flatMap((place) => place?.file ?? []))
}

function evidenceOf(condition: Condition): readonly string[] {
  if (condition.kind === 'supported') return condition.ruleOut.evidence
  return 'evidence' in condition ? condition.evidence : []
}
