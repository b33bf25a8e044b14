import { expect, test } from 'vitest'
import { readField } from './field-text'

const bytes = (...values: number[]) => ({ size: values.length, bytes: new Uint8Array(values) })
const text = (value: string) => bytes(...new TextEncoder().encode(value))

test.each([
  { field: null, as: 'null', shown: '', remark: '' },
  { field: bytes(), as: 'empty', shown: '', remark: '' },
  { field: text('naïve café'), as: 'text', shown: 'naïve café', remark: '' },
  { field: text('{"a":1}'), as: 'JSON', shown: '{\n  "a": 1\n}', remark: '' },
  { field: bytes(0xff, 0xfe), as: 'bytes', shown: '', remark: 'not UTF-8' },
  { field: bytes(0, 0, 0, 42), as: 'bytes', shown: '', remark: 'not UTF-8; as int32 42' },
  {
    field: bytes(0, 0, 0, 1, 7, 2, 3),
    as: 'bytes',
    shown: '',
    remark: 'begins as data with schema id 263; the schema is not in these files',
  },
])('$as: $remark', ({ field, as, shown, remark }) => expect(readField(field)).toEqual({ as, text: shown, remark }))

test('what only begins like JSON stays text, and says so', () => {
  expect(readField(text('{oops'))).toMatchObject({ as: 'text', text: '{oops', remark: /^begins like JSON: / })
})

test('a text cut inside a character is still text', () => {
  const whole = new TextEncoder().encode('aé')
  expect(readField({ size: 3, bytes: whole.slice(0, 2) })).toEqual({ as: 'text', text: 'a', remark: 'its beginning' })
})

test('no schema id is read into what Kafka wrote for itself', () => {
  expect(readField(bytes(0, 0, 0, 1, 7, 2, 3), true)).toEqual({ as: 'bytes', text: '', remark: 'not UTF-8' })
})
