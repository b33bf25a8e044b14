import { expect, test } from 'vitest'
import { memorySource } from '../bytes/source.ts'
import type { Container } from '../containers/container.ts'
import { memorySpool } from '../containers/testing.ts'
import { ArchiveTree, unpackInto } from './unpacking.ts'

const source = memorySource(new Uint8Array(10), 'a.zip')

test('what archives in an archive unpack is taken off what may come out of all of them', async () => {
  const tree = new ArchiveTree(source)
  const before = tree.left
  for (const size of [1_000, 500]) {
    const file = await tree.counting(memorySpool).create('a')
    await file.write(new Uint8Array(size))
    expect((await file.finish()).size).toBe(size)
  }
  expect([before, before - tree.left]).toEqual([2 * 1024 ** 3, 1_500])
})

test('members of archives in an archive are counted together', async () => {
  const full: Container = {
    ...{ id: 'full', title: 'Full', listed: true, recognize: () => 1 },
    async *open() {
      for (let i = 0; i < 20_000; i++) yield { path: String(i), source, ranges: [] }
    },
  }
  const tree = new ArchiveTree(source)
  const counts: number[] = []
  for (let archive = 0; archive < 4; archive++) {
    let count = 0
    for await (const _ of unpackInto(full, source, memorySpool, null, 1, tree, () => {})) count += 1
    counts.push(count)
  }
  expect(counts).toEqual([20_000, 20_000, 10_000, 0])
})
