'use client'

import { Pane, PaneHeader } from '@/components/ui/pane'
import { Segmented } from '@/components/ui/segmented'
import { useLinkValue } from '@/components/workbench/use-link-value'
import type { AnalysisDocument, PartitionEntry, SegmentEntry } from '@/lib/analysis/document'
import type { Evidence } from '@/lib/words/evidence'
import { shortBase } from '../lookup/trace'
import { CheckList } from './check-list'
import { partitionFacts } from './partition-facts'
import { PartitionFacts } from './partition-facts-list'
import { otherTrouble, segmentChecks } from './segment-checks'

type Tab = 'checks' | 'partition'

const TABS: readonly { value: Tab; label: string }[] = [
  { value: 'checks', label: 'Checks' },
  { value: 'partition', label: 'Partition' },
]

/** What holds of the segment's files, and what is known of the partition. */
export function FactsPane({
  document,
  partition,
  segment,
  isDumped,
  onSelect,
}: {
  document: Pick<AnalysisDocument, 'partitions' | 'comparisons'>
  partition: PartitionEntry
  segment: SegmentEntry
  isDumped(file: string): boolean
  onSelect(evidence: Evidence): void
}) {
  const [tab, setTab] = useLinkValue('kf', 'checks')
  const { partitions, comparisons } = document
  const isChecks = tab !== 'partition'
  return (
    <Pane aria-labelledby="kafka-facts">
      <PaneHeader
        id="kafka-facts"
        title={isChecks ? 'Checks' : 'Partition'}
        state={isChecks ? shortBase(segment) : undefined}
        tools={
          <Segmented label="Show" small options={TABS} value={isChecks ? 'checks' : 'partition'} onChange={setTab} />
        }
      />
      <div className="min-h-0 flex-1 overflow-y-auto py-4">
        {isChecks ? (
          <CheckList
            files={[...segmentChecks(segment, isDumped), ...otherTrouble(partition.segments, segment, isDumped)]}
            onSelect={onSelect}
          />
        ) : (
          <PartitionFacts groups={partitionFacts(partition, partitions, comparisons)} onSelect={onSelect} />
        )}
      </div>
    </Pane>
  )
}
