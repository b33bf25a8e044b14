import { blocksOf } from '../../lib/bytes/source.ts'
import { fileSource } from '../../lib/cli/file-source.ts'
import { decodeRange } from '../../lib/formats/format.ts'
import { formatById } from '../../lib/formats/registry.ts'

/** Decodes a whole file into columns, as one worker does. */
export async function decodeFile(formatId: string, path: string): Promise<void> {
  const format = formatById(formatId)
  if (format === null) throw new Error(`There is no format ${formatId}.`)
  const source = await fileSource(path, path)
  await decodeRange(format, source, { start: 0, end: source.size, line: 1 })
}

const NEWLINE = 10

export async function scanNewlines(path: string): Promise<number> {
  const source = await fileSource(path, path)
  let lines = 0
  for await (const { bytes } of blocksOf(source, 0, source.size)) {
    for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, at + 1)) lines += 1
  }
  return lines
}
