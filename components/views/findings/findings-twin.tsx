'use client'
import { TwinTable } from '@/components/charts/twin-table'
import { ScrollRegion } from '@/components/ui/scroll-region'
import { CONFIDENCE_GLYPH } from '@/lib/words/certainty'
import { formatFromT0 } from '@/lib/words/duration'
import { parseEvidence } from '@/lib/words/evidence'
import { formatClock, parseTime } from '@/lib/words/time'
import type { ViewProps } from '../view'

/** The chain as a table: step, time, distance from T0, server, statement, certainty, evidence. */
export function FindingsTwin({ finding, step, t0, onStep }: ViewProps) {
  const rows = finding?.chain.map((each, number) => ({ ...each, number })) ?? []
  return (
    <ScrollRegion aria-label="Steps as a table" className="h-full">
      <TwinTable
        caption={finding?.title ?? ''}
        rows={rows}
        keyOf={(row) => String(row.number)}
        isSelected={(row) => row.number === step}
        onRow={(row) => onStep(row.number)}
        columns={[
          { name: 'Step', cell: (row) => `${row.number + 1} ${row.step}` },
          { name: 'Time', number: true, cell: (row) => clock(row.at) },
          { name: 'T±', number: true, cell: (row) => (t0 === null ? '' : distance(row.at, t0)) },
          { name: 'Server', number: true, cell: (row) => row.sid ?? '' },
          { name: 'Statement', cell: (row) => row.text },
          { name: 'Certainty', cell: (row) => `${CONFIDENCE_GLYPH[row.confidence]} ${row.confidence}` },
          { name: 'Evidence', cell: (row) => place(row.evidence) },
        ]}
      />
    </ScrollRegion>
  )
}

function clock(text: string): string {
  const time = parseTime(text)
  return time === null ? 'no line' : formatClock(time)
}

function distance(text: string, t0: number): string {
  const time = parseTime(text)
  return time === null ? '' : formatFromT0(time, t0)
}

function place(text: string | null): string {
  const evidence = parseEvidence(text ?? '')
  if (!evidence) return 'none'
  return evidence.line > 0 ? `line ${evidence.line}` : `byte ${evidence.start}`
}
