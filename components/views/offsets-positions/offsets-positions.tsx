import { formatCount } from '@/lib/words/size'
import type { View } from '../view'
import { shortFolder } from './chosen-segment'
import { FULL_KEYS } from './full/full-keys'
import { OffsetsFull } from './full/offsets-full'
import { LookupField } from './lookup/lookup-field'
import { OffsetsPane } from './offsets-pane'

/** Where offsets are in a segment's bytes: index, time index and batches. */
export const offsetsPositions: View = {
  id: 'offsets-positions',
  title: 'Offsets and positions',
  state({ document: { partitions } }) {
    const only = partitions.length === 1 ? partitions[0] : undefined
    return only ? shortFolder(only.folder, 14) : formatCount(partitions.length, 'partition')
  },
  offers: ({ document }) => document.partitions.some(({ segments }) => segments.length > 0),
  nothing: 'No Kafka file',
  hasTwin: true,
  keys: [
    { keys: ['←', '→'], does: 'entry before, entry after' },
    { keys: ['↑', '↓'], does: 'row before, row after' },
    { keys: ['Enter'], does: 'select the row, or what was looked up' },
    ...FULL_KEYS.map(({ keys, does }) => ({ keys, does: `on its own page: ${does}` })),
  ],
  Tools: LookupField,
  Component: OffsetsPane,
  Full: OffsetsFull,
}
