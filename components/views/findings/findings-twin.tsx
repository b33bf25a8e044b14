'use client'
import { TwinTable } from '@/components/charts/twin-table'
import { ScrollRegion } from '@/components/ui/scroll-region'
import { words } from '@/lib/language/words'
import { CONFIDENCE_GLYPH } from '@/lib/words/certainty'
import { formatFromT0 } from '@/lib/words/duration'
import { parseEvidence } from '@/lib/words/evidence'
import { formatClock, parseTime } from '@/lib/words/time'
import type { ViewProps } from '../view'

const { twin } = words.findings

/** The chain as a table: step, time, distance from T0, server, statement, certainty, evidence. */
export function FindingsTwin({ finding, step, t0, onStep }: ViewProps) {
  const rows = finding?.chain.map((each, number) => ({ ...each, number })) ?? []
  return (
    <ScrollRegion aria-label={twin.label} className="h-full">
      <TwinTable
        caption={finding?.title ?? ''}
        rows={rows}
        keyOf={(row) => String(row.number)}
        isSelected={(row) => row.number === step}
        onRow={(row) => onStep(row.number)}
        columns={[
          { name: twin.columns.step, cell: (row) => `${row.number + 1} ${words.names.step[row.step]}` },
          { name: twin.columns.time, number: true, cell: (row) => clock(row.at) },
          { name: twin.columns.fromT0, number: true, cell: (row) => (t0 === null ? '' : distance(row.at, t0)) },
          { name: twin.columns.server, number: true, cell: (row) => row.sid ?? '' },
          { name: twin.columns.statement, cell: (row) => row.text },
          {
            name: twin.columns.certainty,
            cell: (row) => `${CONFIDENCE_GLYPH[row.confidence]} ${words.names.certainty[row.confidence]}`,
          },
          { name: twin.columns.evidence, cell: (row) => place(row.evidence) },
        ]}
      />
    </ScrollRegion>
  )
}

function clock(text: string): string {
  const time = parseTime(text)
  return time === null ? words.findings.chain.noLine : formatClock(time)
}

function distance(text: string, t0: number): string {
  const time = parseTime(text)
  return time === null ? '' : formatFromT0(time, t0)
}

function place(text: string | null): string {
  const evidence = parseEvidence(text ?? '')
  return evidence ? words.evidence.place(evidence.line, evidence.start) : twin.noEvidence
}
