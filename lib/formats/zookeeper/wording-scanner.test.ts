import { describe, expect, test } from 'vitest'
import { fixture } from './fixtures.ts'
import { FoundBytes } from './found-bytes.ts'
import { patterns } from './patterns/registry.ts'
import { WordingScanner } from './wording-scanner.ts'
import { stepsOf } from './wording-steps.ts'

const bytesOf = (text: string) => new DataView(new TextEncoder().encode(text).buffer)

/** What a scanner finds, in the form of what `exec` gives; null where it does not fit. */
function scanned(scanner: WordingScanner, message: string, groups: number): (string | undefined)[] | null {
  const found = new FoundBytes()
  // As in a block: other bytes before and behind.
  found.bytes = bytesOf(`00${message}00`)
  if (!scanner.scan(found.bytes, 2, 2 + message.length, found.places)) return null
  return Array.from({ length: groups }, (_, i) => found.text(i + 1))
}

function executed(expression: RegExp, message: string): (string | undefined)[] | null {
  const found = expression.exec(message)
  return found === null ? null : Array.from(found).slice(1)
}

describe('a scanner finds what the expression finds', () => {
  test.each([
    [/^a(\d+)b$/, ['a1b', 'ab', 'a12', 'a12bc', '']],
    [/^(\S+), closing/, ['/1.2.3.4:5, closing x', 'a,, closing', ', closing', 'a b, closing']],
    [/^to (.+?)\.?(?: Will not.*)?$/, ['to host:1. Will not try', 'to a.b.c', 'to a.', 'to ']],
    [/^(?:0x(\w+)|(-?\d+)) end/, ['0x1f end', '-12 end', '0 end', '0x end']],
    [/^x(?: (a)| (a)b)?$/, ['x', 'x a', 'x ab', 'x abc']],
    [/^(.*) is (.*)$/, ['a is b', 'a is b is c', 'is', ' is ']],
    [/^(\w{4}) (\w{2,3})(\w*)$/, ['srvr abcd', 'srv abcd', 'srvrr ab', 'srvr ab']],
    [/^(?:a|ab)(c?)(?:d)?$/, ['abcd', 'ac', 'ab', 'abd', 'abcc']],
    [/^[^,]*,\s?[-a-c\]]+\./, ['x, a-]b.', ',.', ',a', 'x,y.']],
  ])('%s', (expression, messages) => {
    const scanner = new WordingScanner(stepsOf(expression)!)
    const groups = new RegExp(`${expression.source}|`).exec('')!.length - 1
    for (const message of messages)
      expect(scanned(scanner, message, groups), message).toEqual(executed(expression, message))
  })

  test('of every pattern, in every message of real logs, whole and cut', async () => {
    const logs = ['follower-13.log.gz', 'leader-killed-3.8.0.log.gz', 'zk2212-node2.log.gz', 'mixed-stdout.out.gz']
    const texts = await Promise.all(logs.map(async (name) => new TextDecoder('latin1').decode(await fixture(name))))
    const all = new Set(
      texts.flatMap((text) => [...text.matchAll(/@\d+\] - ([\x20-\x7e]+)$/gm)].map(([, message]) => message!)),
    )
    let fitting = 0
    for (const { id, wordings } of patterns) {
      for (const { expression, prefix, scanner } of wordings) {
        if (expression === null) continue
        const groups = new RegExp(`${expression.source}|`).exec('')!.length - 1
        for (const message of all) {
          if (!message.startsWith(prefix.slice(0, 3))) continue
          for (const part of [message, message.slice(0, -1), message.slice(0, message.length / 2), `${message} `]) {
            const expected = executed(expression, part)
            if (expected !== null) fitting += 1
            expect(scanned(scanner!, part, groups), `${id}: ${part}`).toEqual(expected)
          }
        }
      }
    }
    expect(fitting).toBeGreaterThan(500)
  })
})

test.each([/^a|b/, /a/, /^(?:ab)+$/, /^(?!a)b/, /^(a)\1/, /^a\b/, /^a/i])(
  '%s is left to the expression',
  (expression) => {
    expect(stepsOf(expression)).toBeNull()
  },
)
