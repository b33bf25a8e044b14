'use client'
import { type TwinColumn, TwinTable } from '@/components/charts/twin-table'
import { Chip } from '@/components/ui/chip'
import { useShownPath } from '@/components/workbench/projector/shown-path'
import type { CoverageEntry, FileEntry } from '@/lib/analysis/document'
import { words } from '@/lib/language/words'
import { formatDuration } from '@/lib/words/duration'
import { groupDigits } from '@/lib/words/size'
import { formatClockBeside, parseTime } from '@/lib/words/time'
import type { View, ViewProps } from '../view'
import { CoveragePlot } from './coverage-plot'
import { coverageState } from './coverage-state'

/** What files cover which time of which server: absence of a line is evidence only where one does. */
export const coverage: View = {
  id: 'coverage',
  title: words.coverage.title,
  state: () => words.coverage.legend,
  offers: ({ document }) => document.servers.length > 0,
  nothing: words.coverage.nothing,
  hasTwin: true,
  Tools: CoverageChip,
  Component: Coverage,
}

function Coverage(props: ViewProps) {
  return props.twin ? <CoverageTable {...props} /> : <CoveragePlot {...props} />
}

function CoverageChip({ snapshot }: ViewProps) {
  const without = snapshot.document.servers.some((server) => !server.hasLog)
  return <Chip tone={without ? 'warning' : 'plain'}>{coverageState(snapshot.document)}</Chip>
}

interface Row extends CoverageEntry {
  readonly entry: FileEntry | undefined
  /** As it may be shown. */
  readonly path: string
}

const { columns } = words.coverage
const COLUMNS: readonly TwinColumn<Row>[] = [
  { name: columns.server, number: true, cell: (row) => row.sid ?? '' },
  { name: columns.file, cell: (row) => row.path },
  { name: columns.from, cell: (row) => clock(row.from, row.from) },
  { name: columns.to, cell: (row) => clock(row.to, row.from) },
  { name: columns.lines, number: true, cell: (row) => (row.entry ? groupDigits(row.entry.rows) : '') },
  {
    name: columns.gaps,
    cell: (row) => row.gaps.map((gap) => `${clock(gap.from, row.from)}, ${length(gap)}`).join('; '),
  },
]

function CoverageTable({ snapshot: { document }, onRange }: ViewProps) {
  const shown = useShownPath()
  const rows = document.coverage.map((each) => {
    const entry = document.files.find((file) => file.id === each.file)
    return { ...each, entry, path: shown(entry?.path ?? each.file) }
  })
  return (
    <div className="absolute inset-0 overflow-auto">
      <TwinTable
        caption={words.coverage.table}
        columns={COLUMNS}
        rows={rows}
        keyOf={(row, place) => `${row.file} ${place}`}
        onRow={(row) => onRange({ from: parseTime(row.from)!, to: parseTime(row.to)! + 1 })}
      />
    </div>
  )
}

function clock(text: string, beside: string): string {
  return formatClockBeside(parseTime(text)!, parseTime(beside)!)
}

function length({ from, to }: { from: string; to: string }): string {
  return formatDuration(parseTime(to)! - parseTime(from)!)
}
