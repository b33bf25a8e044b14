import type { Schema } from '../../columns/chunk.ts'
import { noise } from './patterns/noise.ts'
import { patterns } from './patterns/registry.ts'

/** Tables of a server log. `entry` is always a row of the same part's `entries`. */
const RECORD_TABLES = {
  /** One row a record: its first line and what belongs to it. It ends where the next one starts. */
  entries: {
    start: 'f64',
    /** As written, read as if UTC. */
    time: 'f64',
    line: 'u32',
    /** Place in `LEVELS`. */
    level: 'u8',
    /** Class without package and without inner classes. */
    logger: 'text',
    thread: 'text',
    /** 1-based place in `patterns`, 0 where none fits. */
    pattern: 'u8',
  },
  /** The first exception of a record, below it or joined to its message. */
  traces: { entry: 'u32', code: 'text', exception: 'text', message: 'text', frames: 'u16', frame: 'text' },
  /** Where the server that the records are of becomes another one; by weight, see identity.ts. */
  identities: { entry: 'u32', sid: 'i32', weight: 'u8' },
  /** Where the container that the records are of becomes another one, as a collector names it. */
  origins: { entry: 'u32', origin: 'text' },
  /** UTC as a collector or the header itself knows it, at the first record and where it runs apart from `time`. */
  collector: { entry: 'u32', time: 'f64' },
  /** The line of ZooKeeper's source that printed a message: the first time in the part that a pattern comes from it. */
  sources: { entry: 'u32', sourceLine: 'u32' },
  /** Warnings and errors that no pattern knows, digits and addresses replaced. */
  unclassified: { entry: 'u32', text: 'text' },
  /** Lines without a header that belong to no record: another program writes into the same file. */
  foreign: { start: 'f64', line: 'u32' },
} as const satisfies Record<string, Schema>

export type RecordTables = typeof RECORD_TABLES

/** Those, and a table for each pattern that says something under its id. */
export const serverLogTables: RecordTables & Record<string, Schema> = {
  ...RECORD_TABLES,
  ...Object.fromEntries(patterns.filter((pattern) => pattern !== noise).map(({ id, schema }) => [id, schema])),
}
