import { expect, test } from 'vitest'
import type { RedactionKind } from './redaction/redaction-kind.ts'
import { scanBundle } from './scan.ts'

const scan = (bundle: unknown, original: string, on = true) =>
  scanBundle(new TextEncoder().encode(JSON.stringify(bundle)), {
    kinds: [{ kind: 'topic' satisfies RedactionKind, on, values: [{ original, replacement: 'topic-A', count: 1 }] }],
    leftOut: { recordPlaces: 0, unticked: 0, otherLines: 0 },
  })

const base64 = (text: string) => Buffer.from(text).toString('base64')

test.each([
  ['as it is', 'about invoices_eu today', 'invoices_eu'],
  ['in other letters', 'INVOICES_EU', 'invoices_eu'],
  ['inside a longer word', 'xinvoices_eux', 'invoices_eu'],
  ['as JSON escapes it', 'a\u0022b"c_invoices', 'a"b"c_invoices'],
  ['for a URL', 'q=rech%C3%BCngen%2F1', 'rechüngen/1'],
  ['for a URL, in part', 'q=%69nvoices_eu', 'invoices_eu'],
  ['in base64', base64('invoices_eu'), 'invoices_eu'],
  ['in base64 after one byte', base64('xinvoices_eu!'), 'invoices_eu'],
  ['in base64 after two bytes', base64('xyinvoices_eu!'), 'invoices_eu'],
  ['in hexadecimal', Buffer.from('invoices_eu').toString('hex'), 'invoices_eu'],
  ['an address', 'at 10.1.2.3.', '10.1.2.3'],
  ['a short word by itself', 'on zk7, today', 'zk7'],
])('found %s', (_title, text, original) => {
  const [leftover] = scan({ annotations: { notes: [{}, { text }] } }, original)
  expect(leftover).toEqual({ kind: 'topic', original, path: ['annotations', 'notes', 1, 'text'], text })
})

test.each([
  ['the end of another address', 'at 110.1.2.3 and 10.1.2.34', '10.1.2.3'],
  ['a plain word', 'the leader is gone', 'leader'],
  ['a short word inside another', 'zk71', 'zk7'],
])('not %s', (_title, text, original) => expect(scan({ text }, original)).toEqual([]))

test('names of fields are searched', () =>
  expect(scan({ byLogger: { 'invoices_eu.X': 1 } }, 'invoices_eu')).toMatchObject([
    { path: ['byLogger', 'invoices_eu.X'] },
  ]))

test('a kind that stays as written is no leftover', () =>
  expect(scan({ text: 'invoices_eu' }, 'invoices_eu', false)).toEqual([]))
