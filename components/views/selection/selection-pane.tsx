'use client'

import { useMemo } from 'react'
import { useLineAt } from '@/components/evidence/use-located-line'
import { useServerLanes } from '@/components/evidence/use-server-lanes'
import type { Finding } from '@/lib/analysis/document'
import type { Evidence } from '@/lib/words/evidence'
import { RULES, type RuleId } from '@/lib/words/rules'
import type { ViewProps } from '../view'
import { FactList } from './fact-list'
import { clockFacts, electionFacts, roleFacts, stepFacts, voteFacts } from './facts'
import { lineFacts } from './line-facts'
import { lineMeaning } from './line-meaning'
import { Linked } from './linked'
import { Meaning } from './meaning'
import { PlaceLine } from './place-line'
import { RawEvidence } from './raw-evidence'
import { type SelectedPlace, selectedPlace } from './selected-place'
import { useByteFacts } from './use-byte-facts'

/** Describes the selection, whatever made it. */
export function SelectionPane({ snapshot, engine, selection, finding, t0, onSelect }: ViewProps) {
  const { evidence, time } = selection
  const { document, files } = snapshot
  const place = useMemo(() => selectedPlace(document, finding, evidence, time), [document, finding, evidence, time])
  const file = files.find(({ id }) => id === evidence?.file) ?? null
  const line = useLineAt(engine, snapshot, file?.kind === 'zookeeper/server-log' ? evidence : null)
  const bytes = useByteFacts(engine, file, evidence)
  const laneOf = useServerLanes(document, t0)
  const step = place.steps[0] ?? null
  const meaning = lineMeaning(line?.pattern ?? null)
  const rule = step?.rule ?? null
  const ruleText = rule !== null && rule in RULES ? RULES[rule as RuleId] : null

  if (evidence === null && step === null)
    return <p className="p-12 text-ink2 text-small">Nothing is selected. Choose a step, a bar, a dot or a line.</p>

  const rows = [
    ...(line ? lineFacts(line, file, t0) : []),
    ...(step && place.finding ? stepFacts(step, place.finding) : []),
    ...analysisFacts(place),
    ...(place.finding ? clockFacts(document.clockOffsets, place.finding) : []),
    ...bytes,
  ]
  const ensemble = line?.ensemble ?? place.finding?.ensemble ?? document.ensembles[0]?.id ?? null
  return (
    <div className="h-full overflow-y-auto">
      {evidence && <PlaceLine evidence={evidence} file={file} />}
      {evidence && file && <RawEvidence engine={engine} evidence={evidence} file={file} line={line} />}
      {step && <StepText text={step.text} shown={place.finding} />}
      {place.problems.map((problem) => (
        <Meaning key={problem.code} title="What is wrong" caution={problem.consequence ?? undefined}>
          {problem.message}
        </Meaning>
      ))}
      {(ruleText ?? meaning) && (
        <Meaning title="What it proves" rule={ruleText && rule} caution={meaning?.caution}>
          {ruleText ?? meaning?.text}
        </Meaning>
      )}
      <FactList rows={rows} laneOf={(sid) => laneOf(ensemble, sid)} onSelect={(other: Evidence) => onSelect(other)} />
      {step && place.finding && <Linked finding={place.finding} step={step} onSelect={onSelect} />}
    </div>
  )
}

function StepText({ text, shown }: { text: string; shown: Finding | null }) {
  return (
    <p className="px-12 pt-6 font-medium" title={shown ? `A step of: ${shown.title}` : undefined}>
      {text}
    </p>
  )
}

function analysisFacts({ vote, roles, elections }: SelectedPlace) {
  return [
    ...(vote ? voteFacts(vote) : []),
    ...roles.slice(0, 1).flatMap(roleFacts),
    ...elections.slice(0, 1).flatMap(electionFacts),
  ]
}
