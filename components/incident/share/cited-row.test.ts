import { expect, test } from 'vitest'
import type { FileEntry } from '@/lib/analysis/document'
import type { CitedPlace } from '@/lib/incident/cited-place'
import { PlaceNames } from '@/lib/incident/postmortem/place-names'
import { citedRow } from './cited-row'

const FILES = ['13/zookeeper.log', '14/zookeeper.log', '00.index'].map((path) => ({ id: path, path }) as FileEntry)
const NAMES = new PlaceNames(FILES)
const TEXT =
  '2023-09-01 04:02:01,000 [myid:14] - WARN  [QuorumPeer[myid=14](plain=[0:0:0:0:0:0:0:0]:2181)(secure=disabled):QuorumPeer@1] - Not leading\n\tat a.B.c(B.java:1)'

function place(evidence: string, content: Partial<CitedPlace>): CitedPlace {
  return { evidence, citedBy: [], line: null, text: null, hex: null, shortened: false, ...content }
}

test.each([
  [
    'a log line by its message, its trace with it',
    place('14/zookeeper.log:0-90:88', { text: TEXT, line: { message: 'Not leading' } as CitedPlace['line'] }),
    ['14/zookeeper.log line 88', 'Not leading', `14/zookeeper.log line 88\n${TEXT}`],
  ],
  [
    'a line of another file by its text',
    place('13/zookeeper.log:0-9:1', { text: 'tickTime=1' }),
    ['13/zookeeper.log line 1', 'tickTime=1', '13/zookeeper.log line 1\ntickTime=1'],
  ],
  [
    'bytes by what they are',
    place('00.index:8-16:0', { hex: '00ff' }),
    ['00.index bytes 8 to 16', '00ff', '00.index bytes 8 to 16\n00ff'],
  ],
  [
    'one of which nothing is shared by its place',
    place('00.index:8-16:0', {}),
    ['00.index bytes 8 to 16', '', '00.index bytes 8 to 16'],
  ],
])('%s', (_, cited, [where, says, whole]) => {
  expect(citedRow(cited, NAMES)).toEqual({ place: where, says, whole })
})
