import { expect, test } from 'vitest'
import type { LineRow } from '@/lib/engine/queries'
import { bracketOf } from './same-instant'

/** `1@5` is a line of server 1 at time 5. */
function brackets(lines: string): (string | null)[] {
  const rows = lines.split(' ').map((text) => {
    const [sid, time] = text.split('@')
    return { sid: Number(sid), time: time === '-' ? null : Number(time), file: sid } as LineRow
  })
  return rows.map((_, row) => bracketOf((at) => rows[at] ?? null, row))
}

test.each([
  { lines: '1@1 1@2 2@3', expected: [null, null, null] },
  { lines: '1@1 1@1', expected: [null, null] },
  { lines: '1@1 2@1 1@2', expected: ['first', 'last', null] },
  { lines: '1@1 1@1 2@1', expected: ['first', 'middle', 'last'] },
  { lines: '1@- 2@-', expected: [null, null] },
])('$lines', ({ lines, expected }) => expect(brackets(lines)).toEqual(expected))
