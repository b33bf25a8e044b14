import { defineFormat } from '../format.ts'
import { sampleTable } from '../metrics/sample.ts'
import { AnswerReader } from './answer-reader.ts'
import { commandOf, PROMPT } from './command-line.ts'
import { linesOf } from './lines-of.ts'
import { textOfHead } from './text-encoding.ts'

export const answerTables = {
  /** One row an answer. `state` says why there is none: '' where the command was carried out. */
  answers: { command: 'text', instance: 'text', state: 'text', start: 'f64', end: 'f64', line: 'u32' },
  samples: sampleTable,
  /** Of `cons`, and in short of `stat`: one row a connection. NaN and 0 where it has no session yet. */
  connections: {
    ...{ instance: 'text', address: 'text', session: 'u64', queued: 'f64', received: 'f64', sent: 'f64' },
    ...{ operation: 'text', established: 'f64', timeout: 'f64', lastZxid: 'u64', maxLatency: 'f64' },
    ...{ start: 'f64', end: 'f64', line: 'u32' },
  },
  /** Of `conf`, under the names of zoo.cfg. */
  settings: { key: 'text', value: 'text', start: 'f64', line: 'u32' },
  /** Whose answer it is, where it says so (`serverId`). */
  ids: { sid: 'f64', start: 'f64' },
} as const
