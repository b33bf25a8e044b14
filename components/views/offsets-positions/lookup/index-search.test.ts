import { expect, test } from 'vitest'
import { searchIndex, WARM_ENTRIES } from './index-search'

const search = (values: readonly number[], target: number, warm: number = WARM_ENTRIES.offset) =>
  searchIndex(async (entry) => values[entry]!, values.length, warm, target)

test('seven entries are all warm: probes 3, 5, 4, and the fourth read is exact', async () => {
  const found = await search([580, 581, 582, 583, 584, 585, 586], 584)
  expect(found.probes).toEqual([
    { low: 0, high: 6, entry: 3, value: 583, outcome: 'below' },
    { low: 3, high: 6, entry: 5, value: 585, outcome: 'above' },
    { low: 3, high: 4, entry: 4, value: 584, outcome: 'exact' },
  ])
  expect(found).toMatchObject({ warmFrom: 0, warmValue: 580, searched: { low: 0, high: 6 }, found: 4, read: 4 })
})

test('a target before the first entry ends after two reads', async () => {
  expect(await search([580, 581], 579)).toMatchObject({ searched: null, probes: [], found: -1, read: 2 })
})

test('the first entry itself needs no probe', async () => {
  expect(await search([580, 581, 582], 580)).toMatchObject({ searched: { low: 0, high: 0 }, probes: [], found: 0 })
})

test.each([
  { where: 'in the warm section', target: 39_995, searched: { low: 3_000 - 1 - 1_024, high: 2_999 } },
  { where: 'before it', target: 55, searched: { low: 0, high: 3_000 - 1 - 1_024 } },
])('of many entries only those $where are searched', async ({ target, searched }) => {
  const found = await search(
    Array.from({ length: 3_000 }, (_, i) => 10 + i * 10),
    target,
  )
  expect(found.searched).toEqual(searched)
  expect(found.found).toBe(target > 30_000 ? 2_999 : 4)
  expect(found.probes.length).toBeLessThanOrEqual(12)
})

test('any target among any entries comes to the last one that is not above it', async () => {
  for (let count = 1; count < 40; count++) {
    const values = Array.from({ length: count }, (_, i) => 2 * i + 1)
    for (let target = 0; target <= 2 * count + 1; target++)
      expect((await search(values, target, 7)).found).toBe(values.findLastIndex((value) => value <= target))
  }
})
