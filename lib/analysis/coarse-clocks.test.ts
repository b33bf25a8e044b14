import { expect, test } from 'vitest'
import { line, vote, workspaceOf } from '../model/testing.ts'
import { coarseClocksOf } from './coarse-clocks.ts'
import { tellStory } from './tell-story.ts'
import { votesIn } from './votes.ts'

const ZXID = '0x500000007'
const cast = (sid: number, time: string, round: number) =>
  vote(sid, time, 'LOOKING', sid, 'LOOKING', sid, round, 5, ZXID)
const heard = (to: number, from: number, time: string, round: number) =>
  vote(to, time, 'LOOKING', from, 'LOOKING', from, round, 5, ZXID)
const lines = (texts: readonly string[]) => texts.join('\n')

/** Servers 1 and 2 look at 10:00:00 by the clock of 1; that of 2 is `hours` on. */
function apart(hours: number, rounds: readonly number[]) {
  const there = (seconds: string) => `${String(10 + hours).padStart(2, '0')}:00:0${seconds}`
  return workspaceOf({
    '1.log': lines(rounds.flatMap((n) => [cast(1, `10:00:0${n}.000`, n), heard(1, 2, `10:00:0${n}.050`, n)])),
    '2.log': lines(rounds.flatMap((n) => [cast(2, there(`${n}.000`), n), heard(2, 1, there(`${n}.060`), n)])),
  })
}

test('the same votes eight hours apart', async () => {
  const clocks = coarseClocksOf(votesIn(await apart(8, [1, 2])))
  expect(clocks.aheadOf('1', 1)).toBe(0)
  expect(Math.abs(clocks.aheadOf('1', 2) - 8 * 3_600_000)).toBeLessThan(100)
})

test('clocks that are near each other are left to pairs of lines', async () => {
  expect(coarseClocksOf(votesIn(await apart(0, [1, 2]))).agree).toBe(true)
})

test('a single vote may be another of the same words', async () => {
  const workspace = await workspaceOf({
    '1.log': cast(1, '10:00:00.000', 1),
    '2.log': lines([line(2, '17:00:00.000', 'QuorumPeer', 'LOOKING'), heard(2, 1, '18:00:00.060', 1)]),
  })
  expect(coarseClocksOf(votesIn(workspace)).agree).toBe(true)
})

test('bounds are those of the clocks as they are, and the story has one clock', async () => {
  const { clockOffsets, votes, clocks } = tellStory(await apart(8, [1, 2]))
  const [bound] = clockOffsets
  expect([bound?.sid, bound?.relativeTo]).toEqual([1, 2])
  expect(-8 * 3_600_000).toBeGreaterThanOrEqual(bound!.minMs!)
  expect(-8 * 3_600_000).toBeLessThanOrEqual(bound!.maxMs!)
  expect(Math.max(...votes.map(({ at }) => at)) - Math.min(...votes.map(({ at }) => at))).toBeLessThan(2_000)
  expect(clocks.asWritten('1', 2, votes[0]!.at)).toBeGreaterThan(votes[0]!.at + 7 * 3_600_000)
})
