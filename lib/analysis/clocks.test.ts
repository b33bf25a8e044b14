import { describe, expect, test } from 'vitest'
import { line, vote, workspaceOf } from '../model/testing.ts'
import { clockOffsetsIn } from './clocks.ts'
import { votesIn } from './votes.ts'

async function bounds(files: Readonly<Record<string, string[]>>) {
  const workspace = await workspaceOf(
    Object.fromEntries(Object.entries(files).map(([path, lines]) => [path, lines.join('\n')])),
  )
  return clockOffsetsIn(workspace, votesIn(workspace)).map(({ sid, relativeTo, minMs, maxMs }) => ({
    sid,
    relativeTo,
    minMs,
    maxMs,
  }))
}

test('a leader closes before its learner sees it', async () => {
  const reset = 'Exception when following the leader\njava.net.SocketException: Connection reset'
  expect(
    await bounds({
      '37.log': [line(37, '10:00:01.248', 'LearnerHandler', 'Synchronously closing socket to learner 13.')],
      '13.log': [line(13, '10:00:01.662', 'Follower', reset)],
    }),
  ).toEqual([{ sid: 13, relativeTo: 37, minMs: null, maxMs: 414 }])
})

describe('votes in both directions', () => {
  const look = (sid: number, time: string): string[] => [
    line(sid, time, 'FastLeaderElection', `New election. My id = ${sid}, proposed zxid=0x500000007`),
    vote(sid, time, 'LOOKING', sid, 'LOOKING', sid, 7, 5, '0x500000007'),
  ]
  const hears = (to: number, from: number, time: string): string =>
    vote(to, time, 'LOOKING', from, 'LOOKING', from, 7, 5, '0x500000007')

  test.each([
    { title: 'bound it from both sides', one: '130', two: '120', minMs: -120, maxMs: 30 },
    { title: 'and lines that are a little late', one: '097', two: '000', minMs: -3, maxMs: 0 },
  ])('$title', async ({ one, two, minMs, maxMs }) => {
    expect(
      await bounds({
        '1.log': [...look(1, '10:00:00.000'), hears(1, 2, `10:00:00.${one}`)],
        '2.log': [...look(2, '10:00:00.100'), hears(2, 1, `10:00:00.${two}`)],
      }),
    ).toEqual([{ sid: 1, relativeTo: 2, minMs, maxMs }])
  })
})
