import type { Evidence } from '../../words/evidence.ts'
import type { Claim } from '../causes/claim.ts'
import { list } from '../causes/wording.ts'
import type { Verdict } from '../document.ts'
import type { EnsembleView } from '../ensemble-view.ts'
import type { FactSet } from '../fact-set.ts'

/** What is asked of an incident, or of the whole span where there is none. */
export interface Question {
  readonly view: EnsembleView
  /** All facts of the ensemble, explained or not. */
  readonly facts: FactSet
  readonly claims: readonly Claim[]
  /** Servers that the incident is about; all of the ensemble where it names none. */
  readonly sids: readonly number[]
  readonly from: number
  readonly to: number
}

export interface Answer {
  readonly verdict: Verdict
  readonly because: string
  readonly evidence: readonly Evidence[]
}

/** One possible explanation with its three verdicts. Absence of a line is an answer only where a file covers that time. */
export interface Hypothesis {
  /** Its name in the contract, section 4. */
  readonly name: string
  answer(question: Question): Answer
}

export function defineHypothesis(hypothesis: Hypothesis): Hypothesis {
  return hypothesis
}

export function supported(because: string, evidence: readonly Evidence[] = []): Answer {
  return { verdict: 'supported', because, evidence: evidence.slice(0, 6) }
}

export function ruledOut(because: string, evidence: readonly Evidence[] = []): Answer {
  return { verdict: 'ruled_out', because, evidence: evidence.slice(0, 6) }
}

export function cannotTell(because: string, evidence: readonly Evidence[] = []): Answer {
  return { verdict: 'cannot_tell', because, evidence: evidence.slice(0, 6) }
}

/** Files of one collection do not begin and end at the same instant. */
export const COLLECTION_MS = 5_000

/** Servers of the question whose own log does not cover the time. */
export function uncovered({ view, sids, from, to }: Question): number[] {
  const start = from <= view.from + COLLECTION_MS ? view.from + COLLECTION_MS : from
  const end = to >= view.to - COLLECTION_MS ? view.to - COLLECTION_MS : to
  return sids.filter((sid) => !view.covers(sid, Math.min(start, end), Math.max(start, end)))
}

/** Servers of the question of whose connections neither end is in a log: the leader's log has one end of all of them. */
function unwatched(question: Question): number[] {
  const { view, from } = question
  const leader = view.termAt(from)?.leader
  return leader !== undefined && uncovered({ ...question, sids: [leader] }).length === 0 ? [] : uncovered(question)
}

/** No line tells of an end: that counts where a log would. */
export function noConnectionEnded(question: Question): Answer {
  const unseen = unwatched(question)
  return unseen.length > 0 ? cannotTell(noLogOf(unseen)) : ruledOut('no connection between servers ended')
}

/** Facts of a kind that overlap the time of the question, with what led to it. */
export function during<K extends Parameters<FactSet['of']>[0]>({ facts, from, to, view }: Question, kind: K) {
  return facts.within(kind, from - view.limits.tick, to + view.limits.tick)
}

export function noLogOf(sids: readonly number[]): string {
  return sids.length === 1
    ? `the log of server ${sids[0]} does not cover this time`
    : `the logs of servers ${list(sids)} do not cover this time`
}
