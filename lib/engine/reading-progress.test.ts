import { expect, test } from 'vitest'
import type { Diagnostic } from '../formats/diagnostic.ts'
import { readingOf, shareRead } from './reading-progress.ts'
import type { FileRow, FileState } from './snapshot.ts'

function row(state: FileState, severity?: Diagnostic['severity']): FileRow {
  const diagnostics = severity === undefined ? [] : [{ severity }]
  return { state, diagnostics, group: state === 'not-read' ? 'not-read' : 'kafka', size: 10, bytesRead: 5 } as never
}

test('every file is counted once', () => {
  const rows = [
    row('ready'),
    row('ready', 'warning'),
    row('ready', 'error'),
    row('failed'),
    row('reading', 'error'),
    row('waiting'),
    row('not-read'),
  ]
  const reading = readingOf(rows, false, 0)
  expect(reading).toMatchObject({ files: 7, ready: 2, needLook: 2, reading: 2, notRead: 1, bytesRead: 30 })
  expect(reading.ready + reading.needLook + reading.reading + reading.notRead).toBe(reading.files)
})

test('the share of the bytes that is read', () => {
  expect(shareRead([row('ready'), { size: 30, bytesRead: 25 }])).toBe(0.75)
  expect(shareRead([])).toBeNaN()
})
