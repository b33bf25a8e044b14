import { expect, test } from 'vitest'
import { rawParts } from './raw-line'

function shown(text: string, message: string): string {
  return rawParts(text, message)
    .map(({ kind, text }) => (kind === 'plain' ? text : `<${text}>`))
    .join('')
}

test.each([
  {
    title: 'a long thread name is cut',
    text: '2023-09-01 04:02:01,248 [myid:37] - WARN [QuorumPeer[myid=37](plain=[0:0:0:0:0:0:0:0]:2181)(secure=[0:0:0:0:0:0:0:0]:2281):LearnerHandler@1077] - Closing connection to peer due to transaction timeout.',
    message: 'Closing connection to peer due to transaction timeout.',
    expected:
      '2023-09-01 <04:02:01,248> [myid:<37>] - WARN […LearnerHandler@1077] - <Closing connection to peer due to transaction timeout.>',
  },
  {
    title: 'a short one stays',
    text: '2022-11-22 09:06:01,280 [myid:] - INFO  [main:QuorumPeer@916] - LOOKING',
    message: 'LOOKING',
    expected: '2022-11-22 <09:06:01,280> [myid:] - INFO  [main:QuorumPeer@916] - <LOOKING>',
  },
  { title: 'no header', text: 'tickTime=2000', message: '', expected: '<tickTime=2000>' },
])('$title', ({ text, message, expected }) => expect(shown(text, message)).toBe(expected))
