'use client'

import { useState } from 'react'
import { classNames } from '@/components/ui/class-names'
import { IconButton } from '@/components/ui/icon-button'
import { Pane, PaneHeader } from '@/components/ui/pane'
import type { PartitionEntry, SegmentEntry } from '@/lib/analysis/document'
import { words } from '@/lib/language/words'
import type { Evidence } from '@/lib/words/evidence'
import { HexTab } from '../../evidence/hex-tab'
import type { ViewProps } from '../../view'
import { RowsPane } from './rows-pane'
import { TimePane } from './time-pane'
import type { LitStep } from './use-lookup'

/** Below the map: rows beside the time index, rows alone with all their columns, or the bytes. */
export function LowerPanes({
  selected,
  lit,
  hex,
  onHex,
  onPlace,
  ...props
}: ViewProps & {
  partition: PartitionEntry
  segment: SegmentEntry
  selected: Evidence | null
  lit: LitStep | null
  hex: boolean
  onHex(): void
  onPlace(evidence: Evidence): void
}) {
  const { partition, onSelect } = props
  const [wide, setWide] = useState(false)
  const [timesAsTable, setTimesAsTable] = useState(false)
  if (hex)
    return (
      <Pane aria-labelledby="kafka-bytes">
        <PaneHeader
          id="kafka-bytes"
          title={words.segmentMap.bytes.title}
          state={words.segmentMap.bytes.state}
          tools={<IconButton icon="close" label={words.segmentMap.bytes.close} keys="X" onClick={onHex} />}
        />
        <div className="min-h-0 flex-1">
          <HexTab {...props} onSelect={onPlace} />
        </div>
      </Pane>
    )
  return (
    <div className={classNames('grid min-h-0 gap-7', !wide && 'grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)]')}>
      <RowsPane
        {...props}
        {...{ selected, lit, wide }}
        range={props.selection.range}
        onWide={() => setWide(!wide)}
        onSelect={onPlace}
      />
      {!wide && (
        <TimePane
          {...props}
          selected={selected}
          other={partition.segments.find(({ files }) => files.timeindex !== null) ?? null}
          twin={timesAsTable}
          onTwin={() => setTimesAsTable(!timesAsTable)}
          onSelect={(evidence) => onSelect(evidence)}
        />
      )}
    </div>
  )
}
