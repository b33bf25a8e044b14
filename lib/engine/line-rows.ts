import { type Chunk, type Schema, valueAt } from '../columns/chunk.ts'
import { lowerBound } from '../columns/search.ts'
import { knownPatterns } from '../formats/broker-log/broker-pattern-index.ts'
import { encodingOf } from '../formats/text-encoding.ts'
import { LEVELS } from '../formats/zookeeper/level.ts'
import { lineInFile } from '../model/opened-file.ts'
import { type LineRun, spanOf } from './line-index.ts'
import { firstLine, messageOf } from './line-message.ts'
import type { LineRow } from './queries.ts'

/** Of a message that is shown in a row. */
const MESSAGE_LIMIT = 2_000
/** Of a record that is read to show its first line: header and message fit well. */
const READ_LIMIT = 16 * 1024
/** Records this far apart or nearer are read in one go. */
const GAP_LIMIT = 16 * 1024

export interface LineAt {
  readonly run: LineRun
  /** Of its chunk. */
  readonly row: number
  readonly sid: number | null
  readonly ensemble: string | null
}

/** Rows as they stand in the files: the bytes are read again, a few neighbouring records at a time. */
export async function readLineRows(lines: readonly LineAt[]): Promise<LineRow[]> {
  const texts = await textsOf(lines)
  return lines.map((line, i) => lineRow(line, texts[i]!))
}

async function textsOf(lines: readonly LineAt[]): Promise<string[]> {
  const texts = new Array<string>(lines.length).fill('')
  const order = lines.map((_, i) => i)
  const startOf = (i: number) => spanOf(lines[i]!.run, lines[i]!.row).start
  order.sort((a, b) => compare(lines[a]!.run.file.id, lines[b]!.run.file.id) || startOf(a) - startOf(b))
  const groups: { first: number; end: number; members: number[] }[] = []
  for (const i of order) {
    const { start, end } = spanOf(lines[i]!.run, lines[i]!.row)
    const stop = Math.min(end, start + READ_LIMIT)
    const group = groups.at(-1)
    const near =
      group !== undefined && lines[group.first]!.run.file.id === lines[i]!.run.file.id && start - group.end <= GAP_LIMIT
    if (near) {
      group.members.push(i)
      group.end = Math.max(group.end, stop)
    } else groups.push({ first: i, end: stop, members: [i] })
  }
  await Promise.all(
    groups.map(async ({ first, end, members }) => {
      const origin = startOf(first)
      const { source } = lines[first]!.run.file
      const [bytes, encoding] = await Promise.all([source.read(origin, end), encodingOf(source)])
      for (const i of members) {
        const from = startOf(i) - origin
        const to = Math.min(spanOf(lines[i]!.run, lines[i]!.row).end - origin, from + READ_LIMIT)
        texts[i] = firstLine(bytes.subarray(from, to), encoding)
      }
    }),
  )
  return texts
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function lineRow({ run, row, sid, ensemble }: LineAt, text: string): LineRow {
  const { start, end } = spanOf(run, row)
  const schema = run.file.format!.tables.entries!
  const time = run.clock[row]!
  const pattern = (run.chunk.columns.pattern as Uint8Array)[row]!
  return {
    file: run.file.id,
    start,
    end,
    line: lineInFile(run.part, (run.chunk.columns.line as Uint32Array)[row]!),
    sid,
    ensemble,
    time: Number.isNaN(time) ? null : time,
    level: LEVELS[(run.chunk.columns.level as Uint8Array)[row]!] ?? '',
    logger: String(valueAt(run.chunk, schema, 'logger', row)),
    thread: String(valueAt(run.chunk, schema, 'thread', row)),
    message: messageOf(text).slice(0, MESSAGE_LIMIT),
    ...traceOf(run.part.tables.traces ?? [], run.file.format!.tables.traces, run.chunkRow + row),
    pattern: knownPatterns[pattern - 1]?.id ?? null,
  }
}

/** The first exception of a record, as `NAME: MESSAGE`, and how many frames follow it. */
function traceOf(
  traces: readonly Chunk[],
  schema: Schema | undefined,
  entry: number,
): Pick<LineRow, 'frames' | 'exception'> {
  for (const chunk of traces) {
    const entries = chunk.columns.entry as Uint32Array
    const at = lowerBound(entries, entry)
    if (entries[at] !== entry || schema === undefined) continue
    const name = String(valueAt(chunk, schema, 'exception', at))
    const message = String(valueAt(chunk, schema, 'message', at))
    return {
      frames: (chunk.columns.frames as Uint16Array)[at]!,
      exception: message === '' ? name : `${name}: ${message}`,
    }
  }
  return { frames: 0, exception: '' }
}
