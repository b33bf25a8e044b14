'use client'

import { Pane, PaneHeader } from '@/components/ui/pane'
import { Segmented } from '@/components/ui/segmented'
import { useLinkValue } from '@/components/workbench/use-link-value'
import type { PartitionEntry, SegmentEntry } from '@/lib/analysis/document'
import type { EngineClient } from '@/lib/engine/engine-api'
import type { Snapshot } from '@/lib/engine/snapshot'
import { words } from '@/lib/language/words'
import type { Evidence } from '@/lib/words/evidence'
import { shortBase } from '../lookup/trace'
import { CheckList } from './check-list'
import { partitionFacts } from './partition-facts'
import { PartitionFacts } from './partition-facts-list'
import { otherTrouble, segmentChecks } from './segment-checks'
import { SegmentSizes } from './segment-sizes'

type Tab = 'checks' | 'partition'

const TABS: readonly { value: Tab; label: string }[] = [
  { value: 'checks', label: words.checks.title },
  { value: 'partition', label: words.partition.title },
]

/** What holds of the segment's files, and what is known of the partition. */
export function FactsPane({
  engine,
  snapshot,
  partition,
  segment,
  isDumped,
  onSelect,
}: {
  engine: EngineClient
  snapshot: Snapshot
  partition: PartitionEntry
  segment: SegmentEntry
  isDumped(file: string): boolean
  onSelect(evidence: Evidence): void
}) {
  const [tab, setTab] = useLinkValue('kf', 'checks')
  const { partitions, comparisons } = snapshot.document
  const isChecks = tab !== 'partition'
  return (
    <Pane aria-labelledby="kafka-facts">
      <PaneHeader
        id="kafka-facts"
        title={isChecks ? words.checks.title : words.partition.title}
        state={isChecks ? shortBase(segment) : undefined}
        tools={
          <Segmented
            label={words.offsets.show}
            small
            options={TABS}
            value={isChecks ? 'checks' : 'partition'}
            onChange={setTab}
          />
        }
      />
      <div className="min-h-0 flex-1 overflow-y-auto py-4">
        {isChecks ? (
          <CheckList
            files={[...segmentChecks(segment, isDumped), ...otherTrouble(partition.segments, segment, isDumped)]}
            onSelect={onSelect}
          />
        ) : (
          <>
            <SegmentSizes {...{ engine, snapshot, segment }} />
            <PartitionFacts groups={partitionFacts(partition, partitions, comparisons)} onSelect={onSelect} />
          </>
        )}
      </div>
    </Pane>
  )
}
