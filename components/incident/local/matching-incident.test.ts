import { expect, test } from 'vitest'
import type { KeptIncident } from './kept-incident'
import { matchingIncident } from './matching-incident'

const MYID = 2
const files = (names: string, size = 10_000) =>
  [...names].map((name) => ({ fingerprint: name, size: name === 'm' ? MYID : size, name }))
const incident = (id: string, names: string, openedAt = 0): KeptIncident => ({
  ...{ id, openedAt, title: '', headline: '', from: null, view: '', agreed: [], zones: {} },
  files: files(names),
})

test.each([
  ['the same files', ['abc'], 'abc', 'abc'],
  ['some of them', ['abcdef'], 'ab', 'abcdef'],
  ['all of them and more', ['abc'], 'abcxyz', 'abc'],
  ['half are new', ['abcd'], 'cdxy', 'abcd'],
  ['one of many in common', ['abcd'], 'dxyz', null],
  ['nothing in common', ['abc'], 'xyz', null],
  ['a myid is no reason', ['abm'], 'xym', null],
  ['a myid alone', ['abm'], 'm', null],
  ['a myid alone, which is all there was', ['m'], 'm', 'm'],
  ['the one with more in common', ['abcd', 'abx'], 'abx', 'abx'],
  ['of a few, the set with fewer others', ['abcdef', 'abx'], 'ab', 'abx'],
  ['no files at all', ['abc'], '', null],
] as const)('%s', (_, kept, opened, expected) => {
  const found = matchingIncident(
    kept.map((names) => incident(names, names)),
    files(opened),
  )
  expect(found?.id ?? null).toBe(expected)
})

test('the one opened last, where both fit', () => {
  expect(matchingIncident([incident('old', 'ab', 1), incident('new', 'ab', 2)], files('ab'))?.id).toBe('new')
})

test('another size is another file', () => {
  expect(matchingIncident([incident('a', 'ab')], files('ab', 20_000))).toBe(null)
})
