import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LineRow } from '../engine/queries.ts'
import type { CitedLine } from './cited-lines.ts'
import { engineRowsFor, mergedRows } from './merged-lines.ts'

function row(file: string, time: number, start: number): LineRow {
  return {
    ...{ file, start, end: start + 1, line: start, sid: null, ensemble: null, time, level: 'INFO', logger: '' },
    ...{ thread: '', message: '', frames: 0, exception: '', pattern: null },
  }
}

const times = fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 30 }).map((all) => all.sort((a, b) => a - b))

test('any page is that part of all lines in one order', () => {
  fc.assert(
    fc.property(times, times, fc.nat(60), fc.nat(20), (engineTimes, citedTimes, from, count) => {
      const engine = engineTimes.map((time, i) => row('engine', time, i))
      const cited = citedTimes.map((time, i): CitedLine => ({ row: row('cited', time, i), path: '', time, text: '' }))
      const all = [...engine, ...cited.map((line) => line.row)].sort(
        (a, b) => a.time! - b.time! || (a.file === b.file ? a.start - b.start : a.file === 'engine' ? -1 : 1),
      )
      const wanted = engineRowsFor(from, count, cited.length)
      const rows = engine.slice(wanted.from, wanted.from + wanted.count)
      expect(mergedRows({ first: wanted.from, rows }, cited, from, count)).toEqual(all.slice(from, from + count))
    }),
  )
})
