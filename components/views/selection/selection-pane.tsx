'use client'

import { useMemo } from 'react'
import { useLineAt } from '@/components/evidence/use-located-line'
import { useServerLanes } from '@/components/evidence/use-server-lanes'
import { SelectionNotes } from '@/components/incident/notes/selection-notes'
import type { AnalysisDocument } from '@/lib/analysis/document'
import { words } from '@/lib/language/words'
import type { Evidence } from '@/lib/words/evidence'
import { RULES, type RuleId } from '@/lib/words/rules'
import type { ViewProps } from '../view'
import { FactList } from './fact-list'
import { clockFacts, electionFacts, roleFacts, stepFacts, voteFacts } from './facts'
import { lineFacts } from './line-facts'
import { lineMeaning } from './line-meaning'
import { Linked } from './linked'
import { Caution, Meaning } from './meaning'
import { PlaceLine } from './place-line'
import { RawEvidence } from './raw-evidence'
import { rowMeaning } from './row-meaning'
import { type SelectedPlace, selectedPlace } from './selected-place'
import { useByteFacts } from './use-byte-facts'

/** Describes the selection, whatever made it. */
export function SelectionPane(props: ViewProps) {
  const { snapshot, engine, selection, finding, t0, onSelect } = props
  const { evidence, time } = selection
  const { document, files } = snapshot
  const place = useMemo(() => selectedPlace(document, finding, evidence, time), [document, finding, evidence, time])
  const file = files.find(({ id }) => id === evidence?.file) ?? null
  const line = useLineAt(engine, snapshot, file?.kind === 'zookeeper/server-log' ? evidence : null)
  const bytes = useByteFacts(engine, file, evidence)
  const laneOf = useServerLanes(document, t0)
  const step = place.steps[0] ?? null
  const meaning = lineMeaning(line?.pattern ?? null) ?? rowMeaning(bytes.map(({ label }) => label))
  const rule = step?.rule ?? null
  const ruleText = rule !== null && rule in RULES ? RULES[rule as RuleId] : null

  const explained = ruleText ?? meaning?.text ?? null
  const cautions = [meaning?.caution, ...place.problems.map((problem) => problem.consequence)].filter(
    (text) => text != null,
  )

  if (evidence === null && step === null) return <p className="p-12 text-ink2 text-small">{words.selection.none}</p>

  const rows = [
    ...(line ? lineFacts(line, file, t0) : []),
    ...(step && place.finding ? stepFacts(step, place.finding) : []),
    ...analysisFacts(place, document),
    ...(place.finding ? clockFacts(document.clockOffsets, place.finding) : []),
    ...bytes,
  ]
  const ensemble = line?.ensemble ?? place.finding?.ensemble ?? document.ensembles[0]?.id ?? null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: keys scroll it, also where nothing in it takes the focus
    <div tabIndex={0} className="h-full overflow-y-auto -outline-offset-2">
      {evidence && <PlaceLine evidence={evidence} file={file} />}
      {evidence && file && <RawEvidence engine={engine} evidence={evidence} file={file} line={line} />}
      {step && !explained && <p className="px-12 pt-6 font-medium">{step.text}</p>}
      {place.problems.map((problem) => (
        <Meaning key={problem.code} title={words.selection.wrong}>
          {problem.message}
        </Meaning>
      ))}
      {explained && (
        <Meaning title={bytes.length > 0 ? words.selection.is : words.selection.proves} rule={ruleText && rule}>
          {explained}
        </Meaning>
      )}
      <FactList rows={rows} laneOf={(sid) => laneOf(ensemble, sid)} onSelect={(other: Evidence) => onSelect(other)} />
      {cautions.map((text) => (
        <Caution key={text}>{text}</Caution>
      ))}
      <SelectionNotes {...props} />
      {step && place.finding && <Linked finding={place.finding} step={step} onSelect={onSelect} />}
    </div>
  )
}

/** A verdict or an act says nothing about the role that the line happens to show. */
const WITHOUT_ROLE = new Set(['trigger', 'detector', 'action'])

function analysisFacts({ vote, roles, elections, steps }: SelectedPlace, document: AnalysisDocument) {
  const shown = WITHOUT_ROLE.has(steps[0]?.step ?? '') ? [] : roles.slice(0, 1)
  return [
    ...(vote ? voteFacts(vote) : []),
    ...shown.flatMap(roleFacts),
    ...elections.slice(0, 1).flatMap((election) => electionFacts(election, document)),
  ]
}
