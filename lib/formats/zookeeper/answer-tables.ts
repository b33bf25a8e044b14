import type { Output } from '../format.ts'
import { sampleTable } from '../metrics/sample.ts'
import { settingTable } from './setting-row.ts'

/** What a server answers to a command, over its client port or over HTTP: the same tables for both. */
export const answerTables = {
  /** One row an answer. `state` says why there is none: '' where the command was carried out. */
  answers: { command: 'text', instance: 'text', state: 'text', start: 'f64', end: 'f64', line: 'u32' },
  samples: sampleTable,
  /** One row a client connection. 0 and NaN where it has no session yet, or where the short form is answered. */
  connections: {
    instance: 'text',
    address: 'text',
    session: 'u64',
    queued: 'f64',
    received: 'f64',
    sent: 'f64',
    operation: 'text',
    established: 'f64',
    timeout: 'f64',
    lastZxid: 'u64',
    maxLatency: 'f64',
    start: 'f64',
    end: 'f64',
    line: 'u32',
  },
  /** Of the configuration in force, under the names of zoo.cfg. */
  settings: settingTable,
  /** Whose answer it is, where it says so. */
  ids: { sid: 'f64', start: 'f64' },
} as const

export type Answers = Output<typeof answerTables>

/** A number of 64 bits as ZooKeeper prints ids: `0x1000…`, or decimal. 0 where it is none. */
export function wideNumber(text: string): bigint {
  return /^-?\d{1,19}$|^0x[0-9a-f]{1,16}$/i.test(text) ? BigInt.asUintN(64, BigInt(text)) : 0n
}

/** NaN where nothing is written. */
export function numberOrNaN(text: string | undefined): number {
  return text === undefined || text.trim() === '' ? Number.NaN : Number(text)
}
