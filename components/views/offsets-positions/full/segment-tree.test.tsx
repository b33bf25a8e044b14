import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { PartitionEntry, SegmentEntry } from '@/lib/analysis/document'
import { SegmentTree } from './segment-tree'

const segment = (state: SegmentEntry['state']) =>
  ({
    ...{ baseOffset: 0, state, problems: [], batches: 1, indexEntries: null, bytes: 10, minTime: null, maxTime: null },
    files: { log: 'a', index: null, timeindex: null, txnindex: null, snapshot: null },
  }) as unknown as SegmentEntry

test('a segment that the broker does not read says so, in its files’ names too', () => {
  const segments = [segment('live'), segment('deleted'), segment('swap')]
  const partition = { segments } as unknown as PartitionEntry
  const shown = renderToStaticMarkup(<SegmentTree partition={partition} chosen={segments[0]!} onChoose={() => {}} />)
  const rows = shown.split('<button').slice(1)
  expect(rows.map((row) => /\.log(?:\.\w+)?/.exec(row)?.[0])).toEqual(['.log', '.log.deleted', '.log.swap'])
  expect(rows[0]).not.toContain('waits for its removal')
  expect(rows[1]).toContain('waits for its removal')
})
