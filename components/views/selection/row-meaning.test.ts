import { expect, test } from 'vitest'
import { rowMeaning } from './row-meaning'

test.each([
  { names: ['offset', 'position'], begins: 'An entry of an offset index' },
  { names: ['relativeOffset', 'position'], begins: 'An entry of an offset index' },
  { names: ['timestamp', 'offset'], begins: 'An entry of a time index' },
  { names: ['timestamp', 'relativeOffset'], begins: 'An entry of a time index' },
  { names: ['baseOffset', 'lastOffset', 'position', 'crc'], begins: 'A batch' },
  { names: ['offset', 'CreateTime', 'keySize'], begins: null },
  { names: [], begins: null },
])('$names', ({ names, begins }) => {
  const meaning = rowMeaning(names)
  expect(begins === null ? meaning : meaning?.text.startsWith(begins)).toBe(begins === null ? null : true)
})
