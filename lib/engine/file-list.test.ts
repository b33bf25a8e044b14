import { expect, test } from 'vitest'
import { memorySource } from '../bytes/source.ts'
import { FileList } from './file-list.ts'
import type { Identity } from './tracked-file.ts'

function identity(path: string, fingerprint: string): Identity {
  const source = memorySource(new Uint8Array(), path)
  const nothing = { format: null, kind: null, tried: [], stranger: null, firstBytes: null, diagnostics: [] }
  return { path, source, ranges: [], fingerprint, sha256: null, ...nothing }
}

const ids = (list: FileList) => Array.from(list, ({ id }) => id)

test('equal files have numbers, the same file is open once', () => {
  const list = new FileList()
  for (const path of ['a', 'b', 'a', 'c']) list.track(identity(path, 'f'))
  expect(list.track(identity('a', 'f'))).toBe(null)
  expect(list.track(identity('a', 'g'))?.id).toBe('g')
  expect(ids(list)).toEqual(['f', 'f.2', 'f.3', 'g'])
})

test('a number that became free is given again, and no other twice', () => {
  const list = new FileList()
  for (const path of ['a', 'b', 'c']) list.track(identity(path, 'f'))
  list.remove(list.get('f.2')!)
  expect(list.track(identity('b', 'f'))?.id).toBe('f.2')
  list.remove(list.get('f')!)
  expect(list.track(identity('a', 'f'))?.id).toBe('f')
  expect(new Set(ids(list)).size).toBe(3)
})

test('what was opened is the same array until something was read', () => {
  const list = new FileList()
  const file = list.track(identity('a', 'f'))!
  const opened = list.opened()
  expect(list.opened()).toBe(opened)
  list.read(file)
  expect(list.opened()).not.toBe(opened)
  list.clear()
  expect([...list]).toEqual([])
  expect(list.begun).toBe(false)
})
