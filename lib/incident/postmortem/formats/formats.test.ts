import { expect, test } from 'vitest'
import type { AnalysisDocument, Finding } from '../../../analysis/document.ts'
import { at, documentOf, role, server, vote } from '../../../analysis/testing-document.ts'
import { NO_ANNOTATIONS } from '../../annotations.ts'
import { type Postmortem, postmortemOf } from '../postmortem.ts'
import { POSTMORTEM_FORMATS } from './registry.ts'

/** Text that would be markup, a formula, or the end of a row, if anything took it for more than text. */
const HOSTILE = `=1+1|<script>alert("x")</script>' onload=x\n| **a** \`b\` [c](https://example.org)`

const step = (seconds: number, sid: number, text: string, more: object = {}) => ({
  ...{ at: at(seconds), until: null, sid, step: 'effect', text, confidence: 'proven', rule: 'close-is-seen' },
  ...{ evidence: `f${sid}:${seconds * 1000}-${seconds * 1000 + 90}:${seconds}`, ...more },
})

const finding = {
  ...{ id: 'f', cause: 'leader_crash_election', rootCause: null, severity: 'critical', confidence: 'proven' },
  ...{ ensemble: '1', sids: [3], partition: null, from: at(1), to: at(5), title: HOSTILE, summary: HOSTILE },
  impact: HOSTILE,
  chain: [
    step(1, 3, HOSTILE, { step: 'trigger' }),
    step(2, 1, '-2 servers look', { step: 'detector' }),
    step(4, 2, '1, 2 and 3'),
  ],
  missing: [
    {
      ...{ id: '1', kind: 'zookeeper/server-log', sid: 3, from: null, to: null, what: HOSTILE, why: HOSTILE },
      ...{ command: 'echo "```" | cat <x', decides: ['slow_disk'] },
    },
  ],
  ...{ evidence: ['f3:1000-1090:1'], doNow: '', figures: [] },
} as unknown as Finding

const document: AnalysisDocument = documentOf({
  files: [1, 2, 3].map((sid) => ({
    ...{ id: `f${sid}`, fingerprint: `f${sid}`, sha256: null, path: `${sid}/${HOSTILE}`, size: 9_000, complete: true },
    ...{ kind: 'zookeeper/server-log', ensemble: '1', sid, release: null, zone: { name: null, source: 'unknown' } },
    ...{ from: at(0), to: at(9), rows: 3, unparsed: { count: 0, byLogger: {} }, diagnostics: [] },
  })),
  servers: [1, 2, 3].map((sid) => server(sid)),
  roles: [role(3, 'leading', 0, 1), role(3, 'down', 1, null), role(2, 'following', 0, 1), role(2, 'leading', 4, null)],
  votes: [vote(1, 2, 3, { zxid: '0x5b00000001' })],
  findings: [finding],
  incidents: [{ id: 'i', from: at(1), to: at(5), title: HOSTILE, findings: ['f'], ruleOuts: [] }],
})
const annotations = {
  ...NO_ANNOTATIONS,
  notes: [
    {
      ...{ id: 'n', on: { kind: 'finding', id: 'f' } as const, text: HOSTILE, author: '@sum', at: 0, mineOnly: false },
    },
    { id: 'm', on: { kind: 'finding', id: 'f' } as const, text: 'for me only', author: '', at: 0, mineOnly: true },
  ],
  sections: { impact: '<b>Shops</b>\nclosed' },
}
const postmortem = postmortemOf(document, annotations)

function written(id: string): string {
  const files = POSTMORTEM_FORMATS.find((format) => format.id === id)!.write(postmortem)
  expect(files.length).toBeGreaterThan(0)
  return files.map(({ text }) => text).join('\n')
}

test.each(POSTMORTEM_FORMATS.map(({ id }) => id))('%s keeps to itself what is for its author only', (id) => {
  expect(written(id)).not.toContain('for me only')
})

test.each(['html', 'figures'])('%s: text stays text, nothing runs, nothing is loaded', (id) => {
  const markup = written(id)
  const tags = [...markup.matchAll(/<([a-z][a-z0-9]*)((?:\s+[\w:-]+="[^"]*")*)\s*\/?>/gi)]
  const names = new Set(tags.map(([, name]) => name!.toLowerCase()))
  for (const name of ['script', 'iframe', 'img', 'link', 'object', 'image', 'use', 'a'])
    expect(names).not.toContain(name)
  const attributes = tags.flatMap(([, , text]) => [...text!.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name]) => name!))
  expect(attributes.filter((name) => /^(?:on|src|href|xlink)/i.test(name))).toEqual([])
  const loaded = [...markup.matchAll(/url\(([^)]*)\)|@import/g)].filter(([, target]) => !target?.startsWith('#'))
  expect(loaded).toEqual([])
})

const VOID = new Set(['meta', 'br'])

test.each(['html', 'figures'])('%s: every element is closed where it should be', (id) => {
  for (const { text } of POSTMORTEM_FORMATS.find((format) => format.id === id)!.write(postmortem)) {
    const open: string[] = []
    for (const [, end, name, , alone] of text.matchAll(
      /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>/g,
    )) {
      if (end) expect(open.pop()).toBe(name)
      else if (!alone && !VOID.has(name!)) open.push(name!)
    }
    expect(open).toEqual([])
    expect(text.replace(/<!doctype html>|<style>[^<]*<\/style>|<\/?[a-zA-Z][^<>]*>/g, '')).not.toMatch(/[<>]/)
  }
})

test('HTML keeps lines that people broke', () => {
  expect(written('html')).toContain('&lt;b&gt;Shops&lt;/b&gt;<br>closed')
})

test('figures stand alone: no variable of a page is left, their caption is in them', () => {
  const svg = written('figures')
  expect(svg).not.toContain('var(--')
  expect(svg).toMatch(/Figure 1\. Servers 3, 2 and 1, /)
})

test('Markdown: every row of a table has the cells of its head', () => {
  const rows = written('markdown').split('\n')
  const cells = (row: string) => row.replace(/\\./g, '').split('|').length
  for (const [i, row] of rows.entries())
    if (row.startsWith('| --- '))
      for (let n = i + 1; rows[n]?.startsWith('|'); n++) expect(cells(rows[n]!)).toBe(cells(row))
  expect(rows.filter((row) => row.startsWith('| --- ')).length).toBeGreaterThan(2)
})

test('Markdown: text of files is no markup, a command ends where it ends', () => {
  const markdown = written('markdown')
  expect(markdown).not.toMatch(/(?<!\\)<script/)
  expect(markdown).not.toContain('[c](')
  expect(markdown).toContain('````sh\necho "```" | cat <x\n````')
})

test('CSV gives back what went in, and no formula', () => {
  const [head, ...rows] = parseCsv(written('csv'))
  const records = rows.map((row) => Object.fromEntries(head!.map((name, i) => [name, row[i]!])))
  expect(records.map(({ type }) => type)).toEqual(['trigger', 'note', 'detector', 'effect'])
  expect(records[0]).toMatchObject({
    start: at(1),
    end: '',
    server: '3',
    description: `'${HOSTILE}`,
    two_clocks: 'yes',
  })
  expect(records[0]).toMatchObject({ offset_ms: '-1000', evidence: 'f3:1000-1090:1', review: 'not yet agreed' })
  expect(records[1]).toMatchObject({ author: "'@sum", certainty: '', review: '' })
  expect(records[2]).toMatchObject({ description: "'-2 servers look", offset_ms: '0' })
  expect(records[3]!.description).toBe('1, 2 and 3')
})

test('JSON is complete: times, places, what is agreed', () => {
  const parsed = JSON.parse(written('json'))
  expect(parsed).toMatchObject({
    schema: 'quorumscope/postmortem@1',
    title: HOSTILE,
    sections: { impact: '<b>Shops</b>\nclosed' },
  })
  expect(parsed.timeline[0]).toMatchObject({ from: at(1), to: null, sid: 3, evidence: 'f3:1000-1090:1', agreed: false })
  expect(parsed.files).toHaveLength(3)
})

test('what a review agreed to is marked everywhere', () => {
  const agreed: Postmortem = postmortemOf(document, { ...annotations, agreed: [postmortem.timeline[2]!.key] })
  const texts = POSTMORTEM_FORMATS.filter(({ id }) => id !== 'figures').map((format) => format.write(agreed)[0]!.text)
  for (const text of texts) expect(text).toMatch(/agreed(?:": true)?/)
  expect(texts[0]).toContain('Agreed in review: 1 of 3.')
})

/** RFC 4180, read by other rules than it is written by. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [['']]
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const row = rows.at(-1)!
    const char = text[i]!
    if (quoted && char === '"' && text[i + 1] === '"') row[row.length - 1] += text[++i]!
    else if (char === '"') quoted = !quoted
    else if (!quoted && char === ',') row.push('')
    else if (!quoted && text.startsWith('\r\n', i)) {
      rows.push([''])
      i++
    } else row[row.length - 1] += char
  }
  expect(rows.pop()).toEqual([''])
  return rows
}
