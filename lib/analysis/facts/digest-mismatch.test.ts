import { expect, test } from 'vitest'
import { workspaceOf } from '../../model/testing.ts'
import { tellStory } from '../tell-story.ts'
import { digestMismatch } from './digest-mismatch.ts'

const START =
  '2026-03-02 10:00:00,000 [myid:7] - WARN  [main:o.a.z.s.ServerCnxnFactory@337] - maxCnxns is not configured, using default value 0.'
const INFO = '2026-03-02 10:00:00,100 [myid:7] - INFO  [main:o.a.z.s.q.QuorumPeer@2530] - Peer state changed: looking'
const mismatch = (thread: string): string =>
  `2026-03-02 10:01:00,000 [myid:7] - WARN  [${thread}:o.a.z.s.RateLogger@87] - Message:Digests are not matching. Value is Zxid. Value:4294970195`

const FOLLOWING = 'QuorumPeer[myid=7](plain=[0:0:0:0:0:0:0:0]:2181)(secure=disabled)'

test.each([
  { title: 'warnings only, while it follows', lines: [START, mismatch(FOLLOWING)], copied: true },
  { title: 'warnings only, while it reads its own log', lines: [START, mismatch('main')], copied: false },
  {
    title: 'with INFO lines, none of which says that it is copied',
    lines: [START, INFO, mismatch(FOLLOWING)],
    copied: false,
  },
])('$title', async ({ lines, copied }) => {
  const story = tellStory(await workspaceOf({ '7.log': lines.join('\n') }))
  expect(digestMismatch.detect(story)).toMatchObject([{ sid: 7, afterSnapshotTransfer: copied }])
})
