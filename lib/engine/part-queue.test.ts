import { expect, test } from 'vitest'
import { PartQueue } from './part-queue.ts'
import { planParts, URGENCY } from './reading-plan.ts'
import type { TrackedFile } from './tracked-file.ts'

const MB = 1024 * 1024

function file(name: string, size: number): TrackedFile {
  const waiting = planParts([{ start: 0, end: size, line: 1 }], true)
  return { id: name, size, waiting } as unknown as TrackedFile
}

function queueOf(...files: TrackedFile[]): PartQueue {
  const queue = new PartQueue()
  for (const each of files) queue.add(each)
  return queue
}

function taken(queue: PartQueue, most = 100): string[] {
  const names: string[] = []
  for (let next = queue.take(); next !== null && names.length < most; next = queue.take())
    names.push(`${next.file.id}@${next.part.range.start / MB}`)
  return names
}

test('heads of small files first, then ends, then the rest from front to back', () => {
  const queue = queueOf(file('large', 80 * MB), file('small', MB), file('middle', 20 * MB))
  expect(taken(queue)).toEqual([
    ...['small@0', 'middle@0', 'large@0', 'middle@12', 'large@72'],
    ...['middle@8', 'large@8', 'large@24', 'large@40', 'large@56'],
  ])
  expect(queue.empty).toBe(true)
})

test('equal files in the order in which they came', () => {
  expect(taken(queueOf(...['c', 'a', 'b'].map((name) => file(name, 10))))).toEqual(['c@0', 'a@0', 'b@0'])
})

test('a part that became urgent is taken next, and once', () => {
  const large = file('large', 80 * MB)
  const queue = queueOf(large)
  large.waiting.find(({ range }) => range.start === 40 * MB)!.urgency = URGENCY.around
  queue.add(large)
  expect(taken(queue)).toEqual(['large@0', 'large@72', 'large@40', 'large@8', 'large@24', 'large@56'])
})

test('what was stopped, or planned anew, is not read from the old plan', () => {
  const stopped = file('stopped', 20 * MB)
  const queue = queueOf(stopped, file('other', 30 * MB))
  stopped.waiting = []
  expect(queue.take()?.file.id).toBe('other')
  const again = file('stopped', 20 * MB)
  stopped.waiting = again.waiting
  queue.add(stopped)
  expect(taken(queue)).toEqual(['stopped@0', 'stopped@12', 'other@22', 'stopped@8', 'other@8'])
})

test('thousands of files, in order of size', () => {
  const files = Array.from({ length: 5_000 }, (_, i) => file(String(i), ((i * 7_919) % 5_000) + 1))
  const sizes: number[] = []
  const queue = queueOf(...files)
  for (let next = queue.take(); next !== null; next = queue.take()) sizes.push(next.file.size)
  expect(sizes).toEqual(Array.from({ length: 5_000 }, (_, i) => i + 1))
})
