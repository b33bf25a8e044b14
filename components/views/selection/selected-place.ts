import type {
  AnalysisDocument,
  ChainStep,
  ElectionEntry,
  Finding,
  Problem,
  RoleInterval,
  VoteEntry,
} from '@/lib/analysis/document'
import { type Evidence, parseEvidence } from '@/lib/words/evidence'
import { parseTime } from '@/lib/words/time'

/** Everything the analysis says about a place. */
export interface SelectedPlace {
  /** The finding whose chain cites it, the one in the verdict bar first. */
  readonly finding: Finding | null
  /** Its steps there, in order; the first one is described. */
  readonly steps: readonly ChainStep[]
  readonly vote: VoteEntry | null
  readonly roles: readonly RoleInterval[]
  readonly elections: readonly ElectionEntry[]
  readonly problems: readonly Problem[]
}

export function selectedPlace(
  document: AnalysisDocument,
  shown: Finding | null,
  evidence: Evidence | null,
  time: number | null,
): SelectedPlace {
  const isHere = (text: string | null) => evidence !== null && isAt(evidence, text)
  const isStep = (step: ChainStep) =>
    evidence === null ? step.evidence === null && time !== null && parseTime(step.at) === time : isHere(step.evidence)
  const findings = shown === null ? document.findings : [shown, ...document.findings.filter((other) => other !== shown)]
  const finding = findings.find((candidate) => candidate.chain.some(isStep)) ?? null
  const steps = finding?.chain.filter(isStep) ?? []
  const problems = document.partitions.flatMap((partition) => [
    ...partition.problems,
    ...partition.segments.flatMap((segment) => segment.problems),
  ])
  return {
    finding,
    steps: steps.toSorted((a, b) => Number(isTimeOf(b, time)) - Number(isTimeOf(a, time))),
    vote: document.votes.find((vote) => isHere(vote.evidence)) ?? null,
    // A line ends one role and begins the next: the one that begins here comes first.
    roles: document.roles
      .filter((role) => role.evidence.some(isHere))
      .toSorted((a, b) => Number(isHere(b.evidence[0] ?? null)) - Number(isHere(a.evidence[0] ?? null))),
    elections: document.elections.filter((election) => election.evidence.some(isHere)),
    problems: problems.filter((problem) => isHere(problem.evidence)),
  }
}

/** A trigger and the detector that proves it may cite one line: the time says which of them was chosen. */
function isTimeOf(step: ChainStep, time: number | null): boolean {
  return time !== null && parseTime(step.at) === time
}

/** Places are equal where they begin; a batch also where the text lies in it. */
function isAt(evidence: Evidence, text: string | null): boolean {
  const other = text === null ? null : parseEvidence(text)
  return other !== null && other.file === evidence.file && other.start === evidence.start
}
