'use client'

import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { useRowHeight } from '@/components/evidence/use-row-height'
import { useServerLanes } from '@/components/evidence/use-server-lanes'
import { VirtualRows, type VirtualRowsHandle } from '@/components/evidence/virtual-rows'
import { copyText } from '@/components/workbench/copy'
import type { LineRow } from '@/lib/engine/queries'
import { words } from '@/lib/language/words'
import { formatEvidence } from '@/lib/words/evidence'
import type { ViewProps } from '../view'
import { Elsewhere } from './elsewhere'
import { useEvidenceTab, useFilterLevel, useFilterText } from './evidence-state'
import { hitsOf, lineFilter } from './line-filter'
import { LinesStatus } from './lines-status'
import { clockOfT0, placeOf, relatedPlaces } from './related-lines'
import { ShownRow } from './shown-row'
import { useHitKeys } from './use-hit-keys'
import { useMergedLines } from './use-merged-lines'
import { useReveal } from './use-reveal'
import { placeOfLine, useUnfolded } from './use-unfolded'

/** The lines of all logs, merged by time as written. */
export function LinesTab(props: ViewProps) {
  const { snapshot, engine, selection, finding, t0, onSelect } = props
  const [text] = useFilterText()
  const [level] = useFilterLevel()
  const [, setTab] = useEvidenceTab()
  const [sight, setSight] = useState({ first: 0, end: 0 })
  const [moved, setMoved] = useState<{ by: string; row: number } | null>(null)
  const { unfolded, toggle, isUnfolded } = useUnfolded()
  const rows = useRef<VirtualRowsHandle>(null)
  const chosenHere = useRef('')
  const rowHeight = useRowHeight()

  const filter = useMemo(() => lineFilter(text, level), [text, level])
  const hits = useMemo(() => hitsOf(text), [text])
  const related = useMemo(() => relatedPlaces(finding), [finding])
  const t0Clock = useMemo(() => clockOfT0(finding, t0), [finding, t0])
  const daysDiffer = useMemo(() => spansDays(snapshot.document.coverage), [snapshot.document])
  const laneOf = useServerLanes(snapshot.document, t0)
  const lines = useMergedLines(props, filter, unfolded, sight)
  const selectedKey = selection.evidence ? formatEvidence(selection.evidence) : ''
  useReveal(rows, chosenHere, selectedKey, filter.text, lines.selectedRow)

  // The keys move from the selected row, and go back to it when another one is selected.
  const keysOf = `${selectedKey} ${filter.text}`
  const cursor = moved?.by === keysOf ? moved.row : lines.selectedRow
  const setCursor = (row: number) => setMoved({ by: keysOf, row })

  function choose(line: LineRow) {
    const evidence = placeOfLine(line)
    chosenHere.current = formatEvidence(evidence)
    onSelect(evidence, line.time ?? undefined)
  }

  useHitKeys(async (step) => {
    if (filter.text === '' || lines.total === 0) return
    const { row, outside } = lines.selectedAt ?? { row: 0, outside: true }
    const next = outside && step > 0 ? row : row + step
    const hit = (await engine.lines(filter, (next + lines.total) % lines.total, 1)).rows[0]
    if (hit) onSelect(placeOfLine(hit), hit.time ?? undefined)
  })

  async function copyLine(line: LineRow) {
    const bytes = await engine.bytes(line.file, line.start, line.end)
    await copyText(new TextDecoder().decode(bytes).trimEnd(), words.evidence.theLine)
  }

  function onKey(event: KeyboardEvent) {
    const line = lines.shownLine(cursor)
    if (line === null || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    if (event.key === 'Enter' && placeOf(selection.evidence)[0] === placeOf(line)[0]) setTab('hex')
    else if (event.key === 'Enter') choose(line)
    else if (event.key === ' ' && line.frames > 0) toggle(line)
    else if (event.key === 'y') void copyLine(line)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="flex h-full min-h-0 flex-col">
      <LinesStatus page={lines.page} filtered={filter.text !== ''} />
      {lines.elsewhere && selection.evidence && (
        <Elsewhere snapshot={snapshot} evidence={selection.evidence} onOpen={() => setTab('hex')} />
      )}
      <VirtualRows
        ref={rows}
        label={words.evidence.allLines}
        count={lines.plan.total}
        rowHeight={rowHeight}
        cursor={cursor}
        anchor={lines.selectedRow === null ? null : { key: selectedKey, row: lines.selectedRow }}
        busy={lines.page === null}
        className="mono text-mono"
        renderRow={(shown, attributes) => (
          <ShownRow
            key={shown}
            shown={shown}
            attributes={attributes}
            lines={lines}
            selection={selection}
            t0={t0}
            t0Clock={t0Clock}
            related={related}
            laneOf={laneOf}
            hits={hits}
            underCursor={cursor === shown}
            firstShown={daysDiffer ? sight.first : -1}
            isUnfolded={isUnfolded}
            onChoose={choose}
            onUnfold={toggle}
          />
        )}
        onCursor={setCursor}
        onSight={(first, end) => setSight({ first, end })}
        onKey={onKey}
      />
      {lines.page !== null && lines.plan.total === 0 && (
        <p className="flex-1 p-12 text-ink2 text-small">{words.evidence.filter.nothing}</p>
      )}
    </div>
  )
}

function spansDays(coverage: readonly { readonly from: string; readonly to: string }[]): boolean {
  return new Set(coverage.flatMap(({ from, to }) => [from.slice(0, 10), to.slice(0, 10)])).size > 1
}
