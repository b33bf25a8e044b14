'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { SegmentEntry } from '@/lib/analysis/document'
import type { EngineClient } from '@/lib/engine/engine-api'
import type { Snapshot } from '@/lib/engine/snapshot'
import { formatCount, formatSize, groupDigits } from '@/lib/words/size'
import { formatUtc } from '@/lib/words/time'
import { segmentKey } from '../use-segment'
import { PartitionFacts } from './partition-facts-list'
import { ShareBar, sharesOf } from './share-bar'

/** What makes the segment big, and how its records lie in offsets and in time. */
export function SegmentSizes({
  engine,
  snapshot,
  segment,
}: {
  engine: EngineClient
  snapshot: Snapshot
  segment: SegmentEntry
}) {
  const file = segment.files.log
  const { data: sizes } = useQuery({
    queryKey: ['segment-sizes', segmentKey(snapshot, segment)],
    queryFn: () => engine.segmentSizes(file!),
    enabled: file !== null,
    placeholderData: keepPreviousData,
  })
  if (file === null || !sizes || sizes.codecs.length === 0) return null
  const sum = (of: 'batchHeaders' | 'framing' | 'keys' | 'values' | 'stored') =>
    sizes.codecs.reduce((all, each) => all + each[of], 0)
  const shares = sharesOf({
    header: sum('batchHeaders'),
    framing: sum('framing'),
    key: sum('keys'),
    value: sum('values'),
  })
  const packed = sizes.codecs.some(({ codec }) => codec !== 'none')
  const facts = [
    ...sizes.codecs.map(({ codec, records, stored }) => [
      codec,
      `${formatSize(stored)}, ${formatCount(records, 'record')}`,
    ]),
    ...(sizes.tombstones > 0 ? [['Tombstones', groupDigits(sizes.tombstones)]] : []),
    ...(sizes.holes > 0 ? [['Offsets left out', groupDigits(sizes.holes)]] : []),
    ...(sizes.late > 0 ? [['Records out of time order', groupDigits(sizes.late)]] : []),
    ...(sizes.earliest === null ? [] : [['Earliest', formatUtc(sizes.earliest)]]),
    ...(sizes.latest === null ? [] : [['Latest', formatUtc(sizes.latest)]]),
  ].map(([name, text]) => ({ name: name!, text: text!, tone: 'plain' as const, evidence: null }))
  return (
    <>
      <figure className="px-12 pt-5 pb-2">
        <ShareBar shares={shares} total={`${formatSize(sum('stored'))} stored`} />
        {packed && <figcaption className="text-fine text-ink3">Keys, values and framing as they unpack.</figcaption>}
      </figure>
      <PartitionFacts groups={[{ title: 'This segment', facts }]} onSelect={() => {}} />
    </>
  )
}
