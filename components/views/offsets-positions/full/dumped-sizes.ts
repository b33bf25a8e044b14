import type { EngineClient } from '@/lib/engine/engine-api'
import { firstRowFrom, type RowSource } from '../row-source'
import type { Batch } from '../segment-row'

const HEADER_SIZE = 61
/** More records than this are not added up while somebody waits. */
const MOST = 1_000

/** What the bytes of a batch are spent on, as far as lines of kafka-dump-log say it. Headers of records are part of the framing. */
export interface DumpedSizes {
  readonly header: number
  readonly framing: number
  readonly key: number
  readonly value: number
}

/** Null where the dump has not all of its records, where they are compressed, or where the format is an old one. */
export async function dumpedSizes(
  engine: Pick<EngineClient, 'rows'>,
  file: string,
  { evidence, codec, count, magic, size }: Pick<Batch, 'evidence' | 'codec' | 'count' | 'magic' | 'size'>,
): Promise<DumpedSizes | null> {
  if (codec !== 'none' || magic !== 2 || !(count > 0) || count > MOST) return null
  const ref = { file, table: 'records' }
  const all: RowSource = { ref, first: 0, count: (await engine.rows(ref, 0, 0)).total, dumped: true }
  const { rows } = await engine.rows(ref, await firstRowFrom(engine, all, 'start', evidence.start), count)
  if (rows.length < count || rows.some(({ batch }) => batch !== rows[0]!.batch)) return null
  const sum = (column: string) => rows.reduce((bytes, row) => bytes + Math.max(0, Number(row[column])), 0)
  const [key, value] = [sum('keySize'), sum('valueSize')]
  const framing = size - HEADER_SIZE - key - value
  return framing < 0 ? null : { header: HEADER_SIZE, framing, key, value }
}
