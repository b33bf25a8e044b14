import type { TableBuilder } from '../../columns/table-builder.ts'

/**
 * The table that every metric-like format has, whatever its text looks like: one row a value. `time` is UTC, NaN where the
 * file does not say. `key` is the name that `mntr` has for it (`metric-name.ts`). `value` is NaN where `text` is no number.
 * `instance` is what the file calls the server that it is of; '' where it is the file's own.
 */
export const sampleTable = {
  time: 'f64',
  key: 'text',
  value: 'f64',
  text: 'text',
  instance: 'text',
  start: 'f64',
  end: 'f64',
  line: 'u32',
} as const

/** Where a value stands. */
export interface SamplePlace {
  readonly start: number
  readonly end: number
  readonly line: number
}

export interface WrittenSample {
  readonly time: number
  readonly key: string
  readonly text: string
  readonly instance: string
}

const LONGEST_TEXT = 1024
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/

export function addSample(table: TableBuilder<typeof sampleTable>, place: SamplePlace, sample: WrittenSample): void {
  const text = sample.text.slice(0, LONGEST_TEXT)
  const value = NUMBER.test(text) ? Number(text) : Number.NaN
  const { start, end, line } = place
  table.add({ time: sample.time, key: sample.key, value, text, instance: sample.instance, start, end, line })
}
