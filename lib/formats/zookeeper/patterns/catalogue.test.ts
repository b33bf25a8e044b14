import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { decodeBytes } from '../../testing.ts'
import { serverLog } from '../server-log.ts'
import { patterns } from './registry.ts'

/**
 * Every message of section 2 of the evidence specification in each of its wordings, with the fields that it holds. A row of
 * the tables is the specification's id, ours, the class, the message, and `field=value` for each field that is there.
 */
const FOLDER = new URL('./catalogue/', import.meta.url)
const files = readdirSync(FOLDER)
const rowsIn = (file: string) =>
  readFileSync(new URL(file, FOLDER), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'))

test.each(files)('%s', async (file) => {
  const cases = rowsIn(file)
  const log = cases.map(
    ([, , logger, message]) => `2026-11-22 09:05:48,528 [myid:] - INFO  [main:${logger}@1] - ${message}`,
  )
  const { rows } = await decodeBytes(serverLog, new TextEncoder().encode(log.join('\n')), 'zookeeper.log')
  const found = rows.entries!.map(({ pattern }, entry) => {
    const id = patterns[(pattern as number) - 1]?.id ?? ''
    const fields = rows[id]?.find((row) => row.entry === entry) ?? {}
    return [id, ...Object.entries(fields).flatMap(([name, value]) => cell(name, value))]
  })
  expect(found).toEqual(cases.map(([, id, , , ...fields]) => [id, ...fields]))
})

test('no pattern is without a message, but those that only stand in exceptions', () => {
  const tested = new Set(files.flatMap((file) => rowsIn(file).map(([, id]) => id)))
  expect(patterns.map(({ id }) => id).filter((id) => !tested.has(id))).toEqual(['CON_LEN', 'JUTE_LEN'])
})

/** What a field says; nothing where the message does not have it. */
function cell(name: string, value: unknown): string[] {
  if (name === 'entry' || value === '' || value === 0n || Number.isNaN(value)) return []
  return [`${name}=${typeof value === 'bigint' ? `0x${value.toString(16)}` : value}`]
}
