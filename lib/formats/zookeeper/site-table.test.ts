import { expect, test } from 'vitest'
import type { Site } from './header.ts'
import { SiteTable } from './site-table.ts'

const viewOf = (text: string) => new DataView(new TextEncoder().encode(text).buffer)
const site = (thread: string) => ({ thread }) as Site

test('headers are told apart by all their bytes, wherever they stand', () => {
  const table = new SiteTable()
  const keys = ['[main:Leader', '[main:Leaded', '[main:Leader ', 'x[main:Leader', '']
  for (const key of keys) {
    expect(table.find(viewOf(key), 0, key.length)).toBeNull()
    table.add(viewOf(key), 0, key.length, site(key))
  }
  for (const key of keys) expect(table.find(viewOf(`__${key}__`), 2, 2 + key.length)?.thread).toBe(key)
})

test('a thread per connection does not fill the memory', () => {
  const table = new SiteTable()
  const keyOf = (i: number) => `[NIOWorkerThread-${i}:NIOServerCnxn`
  for (let i = 0; i < 40_000; i++) table.add(viewOf(keyOf(i)), 0, keyOf(i).length, site(keyOf(i)))
  expect(table.find(viewOf(keyOf(0)), 0, keyOf(0).length)).toBeNull()
  expect(table.find(viewOf(keyOf(39_999)), 0, keyOf(39_999).length)?.thread).toBe(keyOf(39_999))
})
