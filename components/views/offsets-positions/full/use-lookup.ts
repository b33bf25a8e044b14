import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { useLinkValue } from '@/components/workbench/use-link-value'
import type { PartitionEntry, SegmentEntry } from '@/lib/analysis/document'
import type { EngineClient } from '@/lib/engine/engine-api'
import type { Snapshot } from '@/lib/engine/snapshot'
import { words } from '@/lib/language/words'
import type { Evidence } from '@/lib/words/evidence'
import { lookUp } from '../lookup/look-up'
import type { Lookup, LookupStep } from '../lookup/trace'
import { parseWantedAs, type Wanted } from '../lookup/wanted'
import { segmentKey } from '../use-segment'

/** Milliseconds that a step stays lit while all are run (ui.md, section 9). */
const STEP_TIME = 240

export interface LookupState {
  readonly kind: Wanted['kind']
  readonly typed: string
  readonly lookup: Lookup | null
  readonly problem: string
  /** Number of the step that is lit; the last one until steps are made. */
  readonly at: number
  setKind(kind: Wanted['kind']): void
  setTyped(typed: string): void
  goTo(step: number): void
  /** One step on, or back; at the end it begins again. */
  move(by: 1 | -1): void
  run(): void
}

/** What is looked up, in the address as `kl` (`o4353584`, `t1696861264970`), and how far its steps were made. */
export function useLookup(
  engine: EngineClient,
  snapshot: Snapshot,
  partition: PartitionEntry,
  onSegment: (segment: SegmentEntry) => void,
  onFound: (evidence: Evidence) => void,
): LookupState {
  const [link, setLink] = useLinkValue('kl')
  const kind = link.startsWith('t') ? 'time' : 'offset'
  const typed = link.slice(1)
  const [step, setStep] = useState<number | null>(null)
  const [running, setRunning] = useState(false)
  const wanted = typed === '' ? null : parseWantedAs(typed, kind)
  const { data } = useQuery({
    queryKey: ['lookup', partition.folder, partition.segments.map((each) => segmentKey(snapshot, each)), link],
    queryFn: () => lookUp({ engine, files: snapshot.files, partition }, wanted!),
    enabled: wanted !== null,
    placeholderData: keepPreviousData,
  })
  const lookup = wanted === null ? null : (data ?? null)
  const last = Math.max(0, (lookup?.steps.length ?? 0) - 1)
  const at = Math.min(step ?? last, last)

  const show = (next: number) => {
    const segment = lookup?.steps[next]?.segment
    if (segment) onSegment(segment)
    if (next === last && lookup?.found) onFound(lookup.found.evidence)
    setStep(next)
  }
  const advance = useEffectEvent(() => {
    if (at >= last) setRunning(false)
    else show(at + 1)
  })
  useEffect(() => {
    if (!running) return
    const timer = setInterval(advance, STEP_TIME)
    return () => clearInterval(timer)
  }, [running])

  const restart = (next: string) => {
    setLink(next)
    setStep(null)
    setRunning(false)
  }
  return {
    kind,
    typed,
    lookup,
    problem: typed !== '' && wanted === null ? words.lookup.neither : '',
    at,
    setKind: (next) => restart(`${next === 'time' ? 't' : 'o'}${typed}`),
    setTyped: (next) => restart(next === '' ? '' : `${kind === 'time' ? 't' : 'o'}${next}`),
    goTo: (next) => show(next),
    move: (by) => show(step === null ? (by > 0 ? 0 : last) : Math.max(0, by > 0 && at === last ? 0 : at + by)),
    run: () => {
      if (lookup === null) return
      if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return show(last)
      show(0)
      setRunning(true)
    },
  }
}

/** What the map lights up: a step, and the offset that is looked for. */
export interface LitStep {
  readonly step: LookupStep
  /** Of the offset index, of the steps made so far in this segment. */
  readonly probes: LookupStep['probes']
  readonly target: number | null
}

export function litBy({ lookup, at }: Pick<LookupState, 'lookup' | 'at'>): LitStep | null {
  const step = lookup?.steps[at]
  if (lookup === null || step === undefined) return null
  const made = lookup.steps.slice(0, at + 1).filter(({ segment, of }) => segment === step.segment && of === 'offset')
  const target = lookup.wanted.kind === 'offset' ? lookup.wanted.value : null
  return { step, probes: made.flatMap(({ probes }) => probes), target }
}
