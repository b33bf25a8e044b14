import { expect, test } from 'vitest'
import type { Snapshot } from '@/lib/engine/snapshot'
import type { Annotations, Note, NoteTarget } from '@/lib/incident/annotations'
import { flagsOf } from './flags'

const evidence = { file: 'log', start: 10, end: 20, line: 2 }
const batch = { file: 'segment', start: 0, end: 61, line: 0 }
const snapshot = {
  document: {
    files: [
      { id: 'log', kind: 'zookeeper/server-log' },
      { id: 'segment', kind: 'kafka/segment' },
    ],
    findings: [{ chain: [{ evidence: 'log:10-20:2', at: '1970-01-01T00:00:05.000Z' }] }],
    votes: [],
    roles: [],
  },
  marks: [],
} as unknown as Snapshot

function noted(...on: NoteTarget[]): Annotations {
  const note = (each: NoteTarget, i: number): Note => ({
    ...{ id: `n${i}`, on: each, text: '', author: '', at: 0, mineOnly: false },
  })
  return { title: '', notes: on.map(note), pins: [{ evidence, at: 1 }], agreed: [] }
}

test.each<[string, NoteTarget, 'zookeeper' | 'kafka', number[]]>([
  ['the time that the document tells', { kind: 'evidence', evidence }, 'zookeeper', [5000]],
  ['the time it had when it was written', { kind: 'evidence', evidence: batch, time: 7 }, 'kafka', [7]],
  ['a place without a time', { kind: 'evidence', evidence: batch }, 'kafka', []],
  ['a batch is not in a plot of ZooKeeper', { kind: 'evidence', evidence: batch, time: 7 }, 'zookeeper', []],
  ['a range', { kind: 'range', from: 3, to: 9 }, 'zookeeper', [3]],
  ['a finding', { kind: 'finding', id: 'f' }, 'zookeeper', []],
])('flag: %s', (_, on, system, times) => {
  const flags = flagsOf(noted(on), snapshot, system).filter(({ isPin }) => !isPin)
  expect(flags.map(({ time }) => time)).toEqual(times)
})

test('a pin under a note is not drawn twice', () => {
  expect(flagsOf(noted(), snapshot, 'zookeeper').map(({ isPin }) => isPin)).toEqual([true])
  expect(flagsOf(noted({ kind: 'evidence', evidence }), snapshot, 'zookeeper').map(({ isPin }) => isPin)).toEqual([
    false,
  ])
})
