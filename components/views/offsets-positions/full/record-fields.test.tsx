import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { RecordRow } from '@/lib/engine/queries'
import { RecordFields } from './record-fields'

test('a decoded record shows its key and its value', () => {
  const record = {
    time: null,
    key: { size: 6, bytes: new Uint8Array([0, 1, 0, 2, 103, 49]) },
    value: null,
    headers: [],
    decoded: { schema: 'OffsetCommitKey', key: '{"group":"g1"}', value: '{"offset":7}', trouble: null },
  } as unknown as RecordRow
  const shown = renderToStaticMarkup(<RecordFields record={record} />).replaceAll('&quot;', '"')
  expect(shown).toContain('"group": "g1"')
  expect(shown).toContain('"offset": 7')
})
