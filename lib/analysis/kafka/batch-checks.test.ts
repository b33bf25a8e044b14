/** The checks that see each batch once, on batches made for the purpose. */
import { describe, expect, test } from 'vitest'
import { CRC_RIGHT, CRC_WRONG } from '../../formats/kafka/segment-tables.ts'
import { type Batch, NO_MARKER } from './batch.ts'
import { CompactionSigns } from './compaction.ts'
import { LeaderEpochs } from './leader-epochs.ts'
import { OffsetOrder } from './offset-order.ts'
import { ProblemList } from './problem.ts'
import { ProducerStates } from './producer-states.ts'
import { TimeOrder } from './time-order.ts'
import { openAfter, TransactionSteps } from './transactions.ts'

/** Batches of 100 bytes and of one record, one behind the other, but for what is said. */
function batches(...given: Partial<Batch>[]): Batch[] {
  return given.map((fields, i) => {
    const baseOffset = fields.baseOffset ?? i
    return {
      position: i * 100,
      size: 100,
      baseOffset,
      lastOffset: baseOffset,
      count: 1,
      magic: 2,
      codec: 'none',
      leaderEpoch: 0,
      producerId: -1,
      producerEpoch: -1,
      baseSequence: -1,
      logAppendTime: false,
      transactional: false,
      control: false,
      deleteHorizon: false,
      marker: NO_MARKER,
      maxTimestamp: 1_700_000_000_000,
      crc: 0,
      crcOk: CRC_RIGHT,
      evidence: () => ({ file: 'f', start: i * 100, end: i * 100 + 100, line: 0 }),
      ...fields,
    }
  })
}

describe('offsets', () => {
  test.each([
    { title: 'one by one', given: [{}, {}, {}], base: 0, codes: [], gaps: [] },
    { title: 'a gap', given: [{}, { baseOffset: 5 }], base: 0, codes: [], gaps: ['0-5'] },
    {
      title: 'a gap that skipped bytes explain',
      given: [{}, { baseOffset: 5, position: 900 }],
      base: 0,
      codes: [],
      gaps: [],
    },
    {
      title: 'the same again',
      given: [{}, { baseOffset: 0 }],
      base: 0,
      codes: ['kafka/offsets-not-increasing'],
      gaps: [],
    },
    { title: 'below the name, once', given: [{}, {}], base: 7, codes: ['kafka/base-offset-mismatch'], gaps: [] },
    {
      title: 'too far above the name',
      given: [{ baseOffset: 2 ** 31 + 7 }],
      base: 7,
      codes: ['kafka/base-offset-mismatch'],
      gaps: [],
    },
    { title: 'a name that says nothing', given: [{ baseOffset: 9 }], base: Number.NaN, codes: [], gaps: [] },
    {
      title: 'a damaged batch may have any offset',
      given: [{}, { baseOffset: -5, crcOk: CRC_WRONG }, { baseOffset: 2 }],
      base: 0,
      codes: [],
      gaps: [],
    },
  ])('$title', ({ given, base, codes, gaps }) => {
    const problems = new ProblemList()
    const order = new OffsetOrder(base, problems)
    for (const batch of batches(...given)) order.see(batch)
    expect(problems.list().map(({ code }) => code)).toEqual(codes)
    expect(order.gaps.map(({ after, next }) => `${after}-${next}`)).toEqual(gaps)
  })
})

describe('leader epochs', () => {
  test.each([
    { title: 'rising', given: [3, 3, 7, -1, 7], runs: ['3 from 0 to 1', '7 from 2 to 4'], places: [] },
    {
      title: 'one that falls, said once',
      given: [3, 3, 7, 7, 5, 5],
      runs: ['3 from 0 to 1', '7 from 2 to 3'],
      places: [400],
    },
    {
      title: 'a single batch that is off',
      given: [3, 3, 9, 3, 3, 4],
      runs: ['3 from 0 to 4', '4 from 5 to 5'],
      places: [200],
    },
  ])('$title', ({ given, runs, places }) => {
    const problems = new ProblemList()
    const epochs = new LeaderEpochs(problems)
    for (const batch of batches(...given.map((leaderEpoch) => ({ leaderEpoch })))) epochs.see(batch)
    expect(epochs.runs.map((run) => `${run.epoch} from ${run.startOffset} to ${run.lastOffset}`)).toEqual(runs)
    expect(problems.list().map(({ code, evidence }) => `${code} ${evidence}`)).toEqual(
      places.map((at) => `kafka/leader-epoch-regression f:${at}-${at + 100}:0`),
    )
  })
})

describe('sequences of one producer', () => {
  const own = (baseSequence: number, producerEpoch = 0) => ({ producerId: 7, producerEpoch, baseSequence })
  test.each([
    { title: 'counting up', given: [own(0), own(1), own(2)], codes: [] },
    { title: 'begun before the segment', given: [own(40), own(41)], codes: [] },
    { title: 'wrapped', given: [own(2_147_483_647), own(0)], codes: [] },
    { title: 'anew in a new epoch', given: [own(5), own(0, 1)], codes: [] },
    { title: 'not anew in a new epoch', given: [own(5), own(6, 1)], codes: ['kafka/sequence-gap'] },
    { title: 'missing', given: [own(0), own(2)], codes: ['kafka/sequence-gap'] },
    { title: 'twice', given: [own(0), own(0)], codes: ['kafka/sequence-gap'] },
    {
      title: 'of an epoch that was fenced off',
      given: [own(0, 1), own(1, 0)],
      codes: ['kafka/producer-epoch-regression'],
    },
    {
      title: 'another producer between',
      given: [own(0), { producerId: 8, producerEpoch: 0, baseSequence: 9 }, own(1)],
      codes: [],
    },
    {
      title: 'after a marker of a newer epoch',
      given: [own(5), { ...own(-1, 1), control: true }, own(0, 1)],
      codes: [],
    },
  ])('$title', ({ given, codes }) => {
    const producers = new ProducerStates()
    for (const batch of batches(...given)) producers.see(batch)
    expect([...producers.states.values()].flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual(codes)
  })

  test('nothing is missing where batches were lost', () => {
    const producers = new ProducerStates()
    const [first, second] = batches(own(0), own(9))
    producers.see(first!)
    producers.forget()
    producers.see(second!)
    expect(producers.states.get(7)).toMatchObject({ lastSequence: 9, problems: [] })
  })
})

describe('transactions', () => {
  const data = { producerId: 7, producerEpoch: 0, transactional: true }
  const marker = { ...data, control: true }
  test.each([
    { title: 'ended', given: [data, data, marker], open: [] },
    { title: 'open from its first batch on', given: [{}, data, data], open: [1] },
    { title: 'the second is open', given: [data, marker, data], open: [2] },
    { title: 'another producer’s marker', given: [data, { ...marker, producerId: 8 }], open: [0] },
  ])('$title', ({ given, open }) => {
    const steps = new TransactionSteps()
    for (const batch of batches(...given)) steps.see(batch)
    expect([...openAfter(new Map(), steps.steps).values()].map(({ firstOffset }) => firstOffset)).toEqual(open)
  })

  test('what was open before lost batches is not known after', () => {
    const steps = new TransactionSteps()
    const [first, second] = batches(data, {})
    steps.see(first!)
    steps.lose(second!)
    expect(openAfter(new Map(), steps.steps).size).toBe(0)
  })
})

test('time far behind is noted once', () => {
  const problems = new ProblemList()
  const times = new TimeOrder(problems)
  const hour = 3_600_000
  for (const batch of batches(
    { maxTimestamp: 5 * hour },
    { maxTimestamp: 5 * hour - 1 },
    { maxTimestamp: hour },
    { maxTimestamp: hour },
  ))
    times.see(batch)
  expect(problems.list().map(({ code, severity }) => `${code} ${severity}`)).toEqual(['kafka/time-regression note'])
  expect([times.earliest, times.latest]).toEqual([hour, 5 * hour])
})

test.each([
  [{}, false],
  [{ count: 0 }, true],
  [{ deleteHorizon: true }, true],
  [{ lastOffset: 9 }, true],
  [{ magic: 1, lastOffset: 9 }, false],
])('compacted: %o', (fields, compacted) => {
  const signs = new CompactionSigns()
  signs.see(batches(fields)[0]!)
  expect(signs.seen).toBe(compacted)
})

test('a long list ends in a count', () => {
  const problems = new ProblemList()
  const order = new OffsetOrder(0, problems)
  for (const batch of batches(...Array.from({ length: 61 }, () => ({ baseOffset: 9 })))) order.see(batch)
  const list = problems.list()
  expect(list).toHaveLength(51)
  expect(list.at(-1)!.message).toMatch(/^10 more of this kind/)
})
