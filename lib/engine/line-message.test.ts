import { expect, test } from 'vitest'
import { encodingOfBytes } from '../formats/text-encoding.ts'
import { firstLine, messageOf } from './line-message.ts'

const LINE = '2023-09-01 04:02:01,971 [myid:13] - INFO  [main:QuorumPeer@1438] - LOOKING'

test.each([
  ['a header', LINE, 'LOOKING'],
  ['a collector before it', `2023-09-01T04:02:01.971000000Z stdout F ${LINE}`, 'LOOKING'],
  ['two of them', `zk1-1  | 2023-09-01T04:02:01.971000000Z stdout F ${LINE}`, 'LOOKING'],
  ['JSON round it', JSON.stringify({ log: `${LINE}\n`, stream: 'stdout' }), 'LOOKING'],
  ['no header', 'java.io.EOFException', 'java.io.EOFException'],
])('%s', (_title, line, message) => {
  expect(messageOf(line)).toBe(message)
})

const utf16 = (text: string) => new Uint8Array(Uint16Array.from(text, (character) => character.charCodeAt(0)).buffer)

test.each([
  ['one line of several', new TextEncoder().encode(`${LINE}\n\tat x`), LINE],
  ['carriage returns', new TextEncoder().encode(`${LINE}\r\n`), LINE],
  ['UTF-16', utf16(`${LINE} \u010a!\r\nmore`), `${LINE} \u010a!`],
])('%s', (_title, bytes, line) => {
  expect(firstLine(bytes, encodingOfBytes(bytes))).toBe(line)
})
