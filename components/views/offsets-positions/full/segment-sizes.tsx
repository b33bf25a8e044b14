'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { SegmentEntry } from '@/lib/analysis/document'
import type { EngineClient } from '@/lib/engine/engine-api'
import type { Snapshot } from '@/lib/engine/snapshot'
import { words } from '@/lib/language/words'
import { formatSize, groupDigits } from '@/lib/words/size'
import { formatUtc } from '@/lib/words/time'
import { segmentKey } from '../use-segment'
import { PartitionFacts } from './partition-facts-list'
import { ShareBar, sharesOf } from './share-bar'

const { sizes: told } = words.partition

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
  const sum = (of: 'batchHeaders' | 'framing' | 'keys' | 'values' | 'headers' | 'stored') =>
    sizes.codecs.reduce((all, each) => all + each[of], 0)
  const shares = sharesOf({
    header: sum('batchHeaders'),
    framing: sum('framing'),
    key: sum('keys'),
    value: sum('values'),
    headers: sum('headers'),
  })
  const packed = sizes.codecs.some(({ codec }) => codec !== 'none')
  const facts = [
    ...sizes.codecs.map(({ codec, records, stored }) => [
      codec,
      told.codec(formatSize(stored), words.records.count(records, groupDigits(records))),
    ]),
    ...(sizes.tombstones > 0 ? [[told.tombstones, groupDigits(sizes.tombstones)]] : []),
    ...(sizes.holes > 0 ? [[told.holes, groupDigits(sizes.holes)]] : []),
    ...(sizes.late > 0 ? [[told.late, groupDigits(sizes.late)]] : []),
    ...(sizes.earliest === null ? [] : [[told.earliest, formatUtc(sizes.earliest)]]),
    ...(sizes.latest === null ? [] : [[told.latest, formatUtc(sizes.latest)]]),
  ].map(([name, text]) => ({ name: name!, text: text!, tone: 'plain' as const, evidence: null }))
  return (
    <>
      <figure className="px-12 pt-5 pb-2">
        <ShareBar shares={shares} total={told.stored(formatSize(sum('stored')))} />
        {packed && <figcaption className="text-fine text-ink3">{told.unpacked}</figcaption>}
      </figure>
      <PartitionFacts groups={[{ title: words.partition.groups.segment, facts }]} onSelect={() => {}} />
    </>
  )
}
