import { describe, expect, test } from 'vitest'
import { fixture } from './fixtures.ts'
import { FoundBytes } from './found-bytes.ts'
import { HeaderReader } from './header.ts'
import { FRAME, LogScanner, RECORD } from './log-scanner.ts'
import { definePattern } from './pattern.ts'
import { PatternIndex } from './pattern-index.ts'
import { patterns } from './patterns/registry.ts'
import { LineText } from './text-encoding.ts'
import { stepsOf } from './wording-steps.ts'

const HEADER = '2026-11-22 09:05:49,000 [myid:1] - INFO  [main:A@1383] - '
const UTF8 = { name: 'utf-8', mark: 0, unit: 1 } as const

function linesOf(text: string): LineText {
  return new LineText(new TextEncoder().encode(text), 0, UTF8)
}

/** A scanner that has met the class `A`, with one wording. */
function scannerOf(expression: RegExp): LogScanner {
  const index = new PatternIndex([definePattern({ id: 'X', loggers: ['A'], fields: {}, wordings: [expression] })])
  const header = new HeaderReader(index)
  header.read(HEADER, 0, HEADER.length)
  const scanner = LogScanner.of(index)!
  scanner.scan(linesOf(HEADER), 0)
  scanner.learn(0, header.at, header.site)
  return scanner
}

/** What a scanner finds in messages, in the form of what `exec` gives; null where it does not fit. */
function scanned(expression: RegExp, messages: readonly string[]): ((string | undefined)[] | null)[] {
  const groups = new RegExp(`${expression.source}|`).exec('')!.length - 1
  const scanner = scannerOf(expression)
  return messages.map((message) => {
    // As in a block: other bytes behind.
    const lines = linesOf(`${HEADER}${message}\n00`)
    scanner.scan(lines, 0)
    if (scanner.kindOf(0) !== RECORD) throw new Error(`not plain: ${message}`)
    if (scanner.wordingOf(0) < 0) return null
    const found = new FoundBytes()
    found.bytes = lines.bytes!
    found.places = scanner.ints
    found.first = scanner.foundOf(0)
    return Array.from({ length: groups }, (_, i) => found.text(i + 1))
  })
}

/** Blanks at the end of a line are no part of its message. */
function executed(expression: RegExp, message: string): (string | undefined)[] | null {
  const found = expression.exec(message.trimEnd())
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
    expect(scanned(expression, messages)).toEqual(messages.map((message) => executed(expression, message)))
  })

  test('of every pattern, in every message of real logs, whole and cut', async () => {
    const logs = ['follower-13.log.gz', 'leader-killed-3.8.0.log.gz', 'zk2212-node2.log.gz', 'mixed-stdout.out.gz']
    const texts = await Promise.all(logs.map(async (name) => new TextDecoder('latin1').decode(await fixture(name))))
    const all = new Set(
      texts.flatMap((text) => [...text.matchAll(/@\d+\] - ([\x20-\x7e]+)$/gm)].map(([, message]) => message!)),
    )
    const cuts = [0, 1, 2].map((cut) => [...all].map((message) => message.slice(0, message.length / (1 + cut / 2))))
    const parts = [...cuts.flat(), ...[...all].map((message) => `${message} `)]
    const plain = parts.filter((part) => !/\] |[ \t]at .{20,}[)\]E]\s*$/.test(part))
    let fitting = 0
    for (const { id, wordings } of patterns) {
      for (const { expression, prefix } of wordings) {
        if (expression === null) continue
        const messages = plain.filter((part) => part.startsWith(prefix.slice(0, 3)))
        const expected = messages.map((part) => executed(expression, part))
        fitting += expected.filter((found) => found !== null).length
        expect(scanned(expression, messages), `${id}: ${expression}`).toEqual(expected)
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

describe('what a line is', () => {
  const scanner = scannerOf(/^known$/)
  const kindOf = (line: string) => {
    const bytes = new TextEncoder().encode(line)
    scanner.scan(new LineText(bytes, 0, UTF8), 0)
    return scanner.kindOf(0)
  }

  test.each([
    ['a message', `${HEADER}known`],
    ['one that is empty', `${HEADER}x  `],
    ['one with a bracket', `${HEADER}[1, 2]`],
    ['a stamp of ISO 8601', HEADER.replace(' 09', 'T09').replace(',', '.').concat('known')],
  ])('%s: taken to pieces', (_, line) => {
    expect(kindOf(line)).toBe(RECORD)
    expect(scanner.timeOf(0)).toBe(Date.UTC(2026, 10, 22, 9, 5, 49))
    expect(scanner.sourceLineOf(0)).toBe(1383)
  })

  test.each([
    ['another site', HEADER.replace('main', 'mine').concat('known')],
    ['no source line', HEADER.replace('@1383', '').concat('known')],
    ['a second record', `${HEADER}x ${HEADER}y`],
    ['a trace behind the message', `${HEADER}Exception java.io.IOException at java.base/a.b.C(D.java:1)`],
    ['colours', `${HEADER}\x1b[31mknown\x1b[m`],
    ['characters beyond ASCII', `${HEADER}known\u00e9`],
    ['more than is matched', `${HEADER}${'x'.repeat(20_000)}`],
    ['a day that is none', HEADER.replace('-22', '-32').concat('known')],
    ['an hour that is none', HEADER.replace(' 09', ' 24').concat('known')],
    ['nothing', ''],
    ['a frame that is cut', '\tat'],
  ])('%s: left to strings', (_, line) => {
    expect(kindOf(line)).toBe(0)
  })

  test('a frame of a trace', () => {
    expect(kindOf('\tat a.b.C(D.java:1)')).toBe(FRAME)
  })

  test('a line longer than is scanned at once is not scanned, and those behind it are', () => {
    const lines = linesOf(`${'x'.repeat(100_000)}\n${HEADER}known\n`)
    expect(scanner.scan(lines, 0)).toBe(0)
    expect(scanner.scan(lines, 100_001)).toBe(1)
    expect(scanner.startOf(0)).toBe(100_001)
    expect(scanner.kindOf(0)).toBe(RECORD)
  })

  test('more sites than are kept: all are forgotten once, and met anew', () => {
    const index = new PatternIndex([])
    const header = new HeaderReader(index)
    const many = LogScanner.of(index)!
    let forgotten = 0
    for (let i = 0; i < 17_000; i++) {
      const text = HEADER.replace('main', `thread ${i}`)
      const lines = linesOf(`${text}known`)
      many.scan(lines, 0)
      expect(many.kindOf(0)).toBe(0)
      header.read(text, 0, text.length)
      many.learn(0, header.at, header.site)
      many.scan(lines, 0)
      if (many.kindOf(0) === RECORD) expect(many.siteOf(0)).toBe(header.site)
      else forgotten += 1
    }
    expect(forgotten).toBe(1)
  })
})
