import { expect, test } from 'vitest'
import { ByteTable } from './byte-table.ts'

const viewOf = (text: string) => new DataView(new TextEncoder().encode(text).buffer)

test('stretches are told apart by all their bytes, wherever they stand', () => {
  const table = new ByteTable()
  const keys = ['[main:Leader', '[main:Leaded', '[main:Leader ', 'x[main:Leader', '', 'zk\u00e9']
  for (const [i, key] of keys.entries()) {
    const view = viewOf(key)
    expect(table.find(view, 0, view.byteLength)).toBe(-1)
    expect(table.numberOf(view, 0, view.byteLength)).toBe(i)
  }
  for (const [i, key] of keys.entries()) {
    const view = viewOf(`__${key}__`)
    expect(table.numberOf(view, 2, view.byteLength - 2)).toBe(i)
  }
  expect(table.size).toBe(keys.length)
  expect(table.strings()).toEqual(keys)
})

test('numbers stay the same while it grows', () => {
  const table = new ByteTable()
  const keys = Array.from({ length: 70_000 }, (_, i) => `/10.61.0.${i % 7}:${i}`)
  const numberOf = (key: string) => table.numberOf(viewOf(key), 0, key.length)
  expect(keys.every((key, i) => numberOf(key) === i)).toBe(true)
  expect(keys.every((key, i) => numberOf(key) === i)).toBe(true)
  expect(table.strings()).toEqual(keys)
})

test('cleared, it begins anew', () => {
  const table = new ByteTable()
  table.numberOf(viewOf('a'), 0, 1)
  table.clear()
  expect(table.find(viewOf('a'), 0, 1)).toBe(-1)
  expect(table.numberOf(viewOf('b'), 0, 1)).toBe(0)
  expect(table.strings()).toEqual(['b'])
})
