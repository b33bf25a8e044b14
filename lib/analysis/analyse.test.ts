/** The story of real evidence, from bytes to document. */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { memorySource } from '../bytes/source.ts'
import { memorySpool } from '../containers/testing.ts'
import { Engine } from '../engine/engine.ts'
import { inProcess } from '../engine/in-process.ts'
import type { AnalysisDocument } from './document.ts'

async function analysed(
  files: Readonly<Record<string, string>>,
  defaultZone: string | null = null,
): Promise<AnalysisDocument> {
  const engine = new Engine({ decoder: inProcess, spool: memorySpool, defaultZone })
  const read = (path: string): Uint8Array => new Uint8Array(readFileSync(new URL(`../../${path}`, import.meta.url)))
  engine.open(Object.entries(files).map(([path, from]) => ({ path, source: memorySource(read(from), path) })))
  await engine.idle()
  return engine.snapshot().document
}

/** Specification section 10, row by row. */
describe('the reference incident', () => {
  let document: AnalysisDocument
  const lane = (sid: number) => document.roles.filter((role) => role.sid === sid)
  beforeAll(async () => {
    document = await analysed({ PASTE: 'public/samples/article.txt' })
  })

  test('release', () => {
    expect(document.servers.find(({ sid }) => sid === 13)?.release).toBe('3.7.1')
  })

  test('epoch, counter, how the epoch before ended, and the next roll-over', () => {
    const [ensemble] = document.ensembles
    expect(ensemble?.zxid).toMatchObject({
      latest: '0x5c10c6626f',
      epoch: 92,
      counter: 281_436_783,
      headroom: 0.9345,
      ratePerSecond: 888,
      previousEpochEndedByRollover: true,
      confidence: 'assumed',
    })
    const days = (Date.parse(ensemble!.zxid!.rolloverNoSoonerThan!) - Date.parse('2023-09-01T04:02:01Z')) / 86_400_000
    expect(days).toBeCloseTo(52.3, 1)
  })

  test('a single rejoin and no other election', () => {
    expect(document.elections).toHaveLength(1)
    expect(document.elections[0]).toMatchObject({
      ...{ kind: 'rejoin', sids: [13], tookMs: 104, round: '0x5de' },
      ...{ leaderBefore: 37, leaderAfter: 37, epochBefore: 92, epochAfter: 92 },
      ...{ from: '2023-09-01T04:02:01.971Z', to: '2023-09-01T04:02:02.075Z' },
    })
    expect(document.quorumLosses).toEqual([])
    expect(document.unavailable).toEqual([])
  })

  test('the time line of server 13', () => {
    expect(
      lane(13).map(({ role, phase, from, to }) => [role, phase, from.slice(11, -1), to?.slice(11, -1) ?? null]),
    ).toEqual([
      ['following', 'broadcast', '12:02:05.055', '04:02:01.662'],
      ['unknown', null, '04:02:01.662', '04:02:01.971'],
      ['looking', null, '04:02:01.971', '04:02:02.074'],
      ['following', null, '04:02:02.074', '04:02:02.075'],
      ['following', 'discovery', '04:02:02.075', null],
    ])
    expect(lane(13)[0]).toMatchObject({ from: '2023-08-28T12:02:05.055Z', confidence: 'proven' })
  })

  test('the leader, and the voters that only votes show', () => {
    expect(document.servers.map(({ sid }) => sid)).toEqual([13, 14, 23, 24, 35, 36, 37])
    expect(lane(37)).toMatchObject([{ role: 'leading', phase: 'broadcast', to: null, confidence: 'proven' }])
    for (const sid of [14, 23, 24, 35, 36])
      expect(lane(sid)).toMatchObject([{ role: 'following', confidence: 'consistent' }])
  })

  test('votes with their frozen zxid and their rounds', () => {
    const settled = document.votes.filter((vote) => vote.from !== 13)
    expect(
      settled.map(({ from, state, leader, round, peerEpoch, zxid }) => [from, state, leader, round, peerEpoch, zxid]),
    ).toEqual([
      [14, 'following', 37, '0x5dd', 92, '0x5bfffffffe'],
      [24, 'following', 37, '0x5dd', 92, '0x5bfffffffe'],
      [23, 'following', 37, '0x5dd', 92, '0x5bfffffffe'],
      [36, 'following', 37, '0x5dc', 92, '0x5bfffffffe'],
      [37, 'leading', 37, '0x5dd', 92, '0x5bfffffffe'],
      [35, 'following', 37, '0x5dc', 92, '0x5bfffffffe'],
    ])
  })

  test('how far the clocks may differ', () => {
    expect(document.clockOffsets).toMatchObject([{ sid: 13, relativeTo: 37, minMs: null, maxMs: 414 }])
  })

  test('evidence leads to the line', () => {
    const [file, bytes] = document.elections[0]!.evidence[0]!.split(':')
    const [start, end] = bytes!.split('-').map(Number)
    expect(document.files.find(({ id }) => id === file)?.sid).toBe(13)
    const text = readFileSync(new URL('../../public/samples/article.txt', import.meta.url))
      .subarray(start, end)
      .toString()
    expect(text).toContain('2023-09-01 04:02:01,971')
  })
})

describe('a leader that was killed', () => {
  let document: AnalysisDocument
  beforeAll(async () => {
    document = await analysed({ 'run.tar.gz': 'e2e/fixtures/03-leader-killed.tar.gz' }, 'UTC')
  })

  test('one election of the ensemble, then the old leader comes back', () => {
    const told = document.elections.map(({ kind, sids, leaderBefore, leaderAfter, epochBefore, epochAfter }) => {
      return { kind, sids, leaders: [leaderBefore, leaderAfter], epochs: [epochBefore, epochAfter] }
    })
    expect(told).toEqual([
      { kind: 'ensemble', sids: [1, 2], leaders: [3, 2], epochs: [1, 2] },
      { kind: 'rejoin', sids: [3], leaders: [2, 2], epochs: [2, 2] },
    ])
  })

  test('nobody led meanwhile, and the quorum was never lost', () => {
    expect(document.unavailable).toHaveLength(1)
    expect(document.quorumLosses).toEqual([])
    const { from, to } = document.unavailable[0]!
    expect(Date.parse(to!) - Date.parse(from)).toBeLessThan(2_000)
  })

  test('the old leader was down between its two runs', () => {
    const { runs } = document.servers.find(({ sid }) => sid === 3)!
    expect(runs).toHaveLength(2)
    const down = document.roles.find(({ sid, role }) => sid === 3 && role === 'down')
    expect([down?.from, down?.to]).toEqual([runs[0]!.to, runs[1]!.from])
  })

  test('whose the files are', () => {
    const owners = document.files
      .filter(({ kind }) => kind?.startsWith('zookeeper/'))
      .map(({ path, sid }) => [path, sid])
    expect(owners).toHaveLength(12)
    for (const [path, sid] of owners) expect(path).toMatch(new RegExp(`/${sid}(?:/|\\.jsonl)`))
  })
})

describe('a counter that was used up', () => {
  let document: AnalysisDocument
  beforeAll(async () => {
    document = await analysed({ 'run.tar.gz': 'e2e/fixtures/08-zxid-rollover.tar.gz' }, 'UTC')
  })

  test('the epoch before ended by roll-over', () => {
    expect(document.ensembles[0]?.zxid).toMatchObject({ epoch: 15, previousEpochEndedByRollover: true })
    expect(document.elections.filter(({ kind }) => kind === 'ensemble').at(-1)).toMatchObject({
      ...{ leaderBefore: 2, leaderAfter: 3, epochBefore: 14, epochAfter: 15 },
    })
  })
})

test('two ensembles of the same server ids, dropped together', async () => {
  const document = await analysed(
    { 'a.tar.gz': 'e2e/fixtures/03-leader-killed.tar.gz', 'b.tar.gz': 'e2e/fixtures/08-zxid-rollover.tar.gz' },
    'UTC',
  )
  expect(document.ensembles.map(({ id, sids }) => [id, sids])).toEqual([
    ['1', [1, 2, 3]],
    ['2', [1, 2, 3]],
  ])
  for (const { path, ensemble, sid } of document.files)
    if (sid !== null) expect(ensemble).toBe(path.startsWith('a') ? '1' : '2')
})

test('nothing opened gives a whole document', async () => {
  const document = await analysed({})
  for (const list of [
    'files',
    'ensembles',
    'roles',
    'elections',
    'findings',
    'incidents',
    'coverage',
    'partitions',
  ] as const)
    expect(document[list]).toEqual([])
})
