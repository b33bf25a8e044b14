import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recognisedParts } from './recognised-parts'

function marked(text: string, options?: Parameters<typeof recognisedParts>[1]): string {
  return recognisedParts(text, options)
    .map(({ kind, text }) => (kind === 'plain' ? text : `[${kind} ${text}]`))
    .join('')
}

test.each([
  {
    line: 'New election. My id = 13, proposed zxid=0x5c10c6626f',
    expected: 'New election. My id = [number 13], proposed zxid=[epoch 0x5c][counter 10c6626f]',
  },
  {
    line: '14 (n.leader), 0x5bfffffffe (n.zxid), 0x5dd (n.round), FOLLOWING (n.state)',
    expected: '14 (n.leader), [epoch 0x5b][counter fffffffe] (n.zxid), 0x5dd (n.round), [state FOLLOWING] (n.state)',
  },
  { line: 'zxid: 0x208 of epoch 0', expected: 'zxid: [counter 0x208] of epoch 0' },
  {
    line: 'Expiring session 0x2000011a84d055a, timeout of 30000ms exceeded',
    expected: 'Expiring session 0x2000011a84d055a, timeout of 30000ms exceeded',
  },
  { line: 'sessionid:0x100000208 type:ping', expected: 'sessionid:0x100000208 type:ping' },
  { line: 'Peer state changed: following - discovery', expected: 'Peer state changed: [state following - discovery]' },
  {
    line: 'Synchronously closing socket to learner 13.',
    expected: 'Synchronously closing socket to learner [number 13].',
  },
  { line: 'address 0xdeadbeef is no zxid by its place', expected: 'address 0xdeadbeef is no zxid by its place' },
])('$line', ({ line, expected }) => expect(marked(line)).toBe(expected))

test('the words that decide are marked where asked for', () => {
  const line = 'Closing connection to peer due to transaction timeout.'
  expect(marked(line)).toBe(line)
  expect(marked(line, { deciding: true })).toBe('Closing connection to peer due to [deciding transaction timeout].')
})

test('a hit of the filter lies over what is recognised', () => {
  expect(marked('proposed zxid=0x5c10c6626f', { hits: /10c6/gi })).toBe('proposed zxid=[epoch 0x5c][hit 10c6]626f')
  expect(marked('state LOOKING', { hits: /look/gi })).toBe('state [hit LOOK]ING')
})

test('joined, the parts are the line', () => {
  const token = fc.constantFrom(
    'zxid=',
    '0x5c',
    '10c6626f',
    'LOOKING',
    ' ',
    'sid:',
    '13',
    '-1',
    'é',
    'Connection reset',
    '(n.zxid)',
  )
  fc.assert(
    fc.property(
      fc.array(token).map((tokens) => tokens.join('')),
      (line) => {
        expect(
          recognisedParts(line, { deciding: true, hits: /e/g })
            .map((part) => part.text)
            .join(''),
        ).toBe(line)
      },
    ),
  )
})
