import { formatEvidence } from '../../../words/evidence.ts'
import { formatIso } from '../../../words/time.ts'
import type { Postmortem } from '../postmortem.ts'
import type { TimelineItem } from '../timeline.ts'
import { baseName, type PostmortemFormat } from './format.ts'

/** The timeline for a spreadsheet or another incident tool: RFC 4180, UTF-8, one row an item. */
export const csv: PostmortemFormat = {
  id: 'csv',
  write: (postmortem) => [{ name: `${baseName(postmortem)}.csv`, mediaType: 'text/csv', text: csvOf(postmortem) }],
}

/** `start` and `end` are UTC where `zone` is known, else as the log has them; distances are ms from T0 of the finding. */
const COLUMNS: readonly (readonly [string, (item: TimelineItem, postmortem: Postmortem) => string])[] = [
  ['start', ({ from }) => (from === null ? '' : formatIso(from))],
  ['end', ({ to }) => (to === null ? '' : formatIso(to))],
  ['zone', ({ owner }, { clocks }) => clocks.zoneOf(owner) ?? ''],
  ['source', ({ source }, { places }) => (source === null ? '' : places.text(source))],
  ['description', ({ text }) => text],
  ['type', ({ kind }) => kind],
  ['owner', () => ''],
  ['pinned', ({ pinned }) => (pinned ? 'yes' : 'no')],
  ['server', ({ owner }) => (owner.sid === null ? '' : String(owner.sid))],
  ['certainty', ({ confidence, kind }) => confidence ?? (kind === 'note' ? '' : 'unknown')],
  ['rule', ({ rule }) => rule ?? ''],
  ['offset_ms', ({ offset }) => (offset === null ? '' : String(offset.from))],
  ['two_clocks', ({ offset }) => (offset?.twoClocks ? 'yes' : 'no')],
  ['review', ({ agreed, kind }) => (kind === 'note' ? '' : agreed ? 'agreed' : 'not yet agreed')],
  ['author', ({ author }) => author],
  ['evidence', ({ source }) => (source === null ? '' : formatEvidence(source))],
  ['key', ({ key }) => key],
]

function csvOf(postmortem: Postmortem): string {
  const rows = postmortem.timeline.map((item) => COLUMNS.map(([, value]) => cell(value(item, postmortem))))
  return [COLUMNS.map(([name]) => name), ...rows].map((row) => `${row.join(',')}\r\n`).join('')
}

/** What a spreadsheet would take for a formula begins with an apostrophe; a number may have its sign. */
const FORMULA = /^[=+\-@\t\r]/
const NUMBER = /^-?\d+$/

function cell(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}
