import { words } from '@/lib/language/words'
import { groupDigits } from '@/lib/words/size'
import type { View } from '../view'
import { shortFolder } from './chosen-segment'
import { FULL_KEYS } from './full/full-keys'
import { OffsetsFull } from './full/offsets-full'
import { LookupField } from './lookup/lookup-field'
import { OffsetsPane } from './offsets-pane'

/** Where offsets are in a segment's bytes: index, time index and batches. */
export const offsetsPositions: View = {
  id: 'offsets-positions',
  title: words.offsets.title,
  state({ document: { partitions } }) {
    const only = partitions.length === 1 ? partitions[0] : undefined
    return only ? shortFolder(only.folder) : words.offsets.partitions(partitions.length, groupDigits(partitions.length))
  },
  offers: ({ document }) => document.partitions.some(({ segments }) => segments.length > 0),
  nothing: words.offsets.nothing,
  hasTwin: true,
  keys: [
    { keys: ['←', '→'], does: words.offsets.keys.entry },
    { keys: ['↑', '↓'], does: words.offsets.keys.row },
    { keys: ['Enter'], does: words.offsets.keys.select },
    ...FULL_KEYS.map(({ keys, does }) => ({ keys, does: words.offsets.keys.full(does) })),
  ],
  Tools: LookupField,
  Component: OffsetsPane,
  Full: OffsetsFull,
}
