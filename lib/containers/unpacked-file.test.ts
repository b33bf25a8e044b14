import { expect, test } from 'vitest'
import { memorySpool } from './testing.ts'
import { LimitReached, mostOf, UnpackedFile } from './unpacked-file.ts'

const unpacking = { spool: memorySpool, limit: 100, report: () => {}, progress: () => {} }

test('what fits is written before the limit stops it', async () => {
  const budget = { spent: 0, exhausted: false }
  const first = await UnpackedFile.create('a', unpacking, budget)
  await first.write(new Uint8Array(60), 10)
  const second = await UnpackedFile.create('b', unpacking, budget)
  await expect(second.write(new Uint8Array(60), 10)).rejects.toThrow(LimitReached)
  expect([first.size, second.size, budget.exhausted]).toEqual([60, 40, true])
  expect((await second.finish()).size).toBe(40)
})

test.each([
  ['a small file may be all zeros', 1_000, 2 * 1024 ** 3],
  ['a large one may hold 200 times its packed size', 1e9, 200e9],
])('%s', (_title, packed, most) => {
  expect(mostOf(packed)).toBe(most)
})
