import { expect, test } from 'vitest'
import { memorySource } from '../bytes/source.ts'
import type { Format } from '../formats/format.ts'
import type { DecodeTask } from './decoder.ts'
import { Reader } from './reader.ts'
import { TrackedFile } from './tracked-file.ts'

const MB = 1024 * 1024
const format: Format = {
  id: 'x',
  title: 'x',
  tables: {},
  text: false,
  divisible: true,
  recognize: () => 1,
  decode: async () => {},
}

function fileOf(path: string, size: number): TrackedFile {
  const source = { ...memorySource(new Uint8Array(), path), size }
  const known = { path, source, ranges: [{ start: 0, end: size, line: 1 }], fingerprint: path, format, kind: 'x' }
  const sha256 = null
  return new TrackedFile(path, { ...known, sha256, tried: [], stranger: null, firstBytes: null, diagnostics: [] })
}

test('beginnings of all files, small ones first, then ends, then front to back', async () => {
  const order: string[] = []
  const decode = async ({ source, range }: DecodeTask) => {
    order.push(`${source.name} ${range.start / MB}`)
    return { range, lines: 0, tables: {}, diagnostics: [] }
  }
  const files = [fileOf('large', 80 * MB), fileOf('middle', 20 * MB), fileOf('small', MB)]
  const finished = new Promise<void>((resolve) => {
    const reader = new Reader({ parallel: 1, decode }, () => {
      if (files.every((file) => file.state === 'ready')) resolve()
    })
    for (const file of files) reader.add(file)
  })
  await finished
  expect(order).toEqual([
    'large 0', // it was the only one when it came
    'small 0',
    'middle 0',
    'middle 12',
    'large 72',
    'middle 8',
    'large 8',
    'large 24',
    'large 40',
    'large 56',
  ])
  expect(files.map((file) => [file.complete, file.bytesRead])).toEqual([
    [true, 80 * MB],
    [true, 20 * MB],
    [true, MB],
  ])
})
