import { defineFormat } from '../format.ts'
import { encodingOfBytes } from '../text-encoding.ts'

const FILE_NAME = /(?:^|[/!])quorum-state(?:\.tmp)?$/
/** A voter takes about 20 bytes. */
const LARGEST = 64 * 1024
/** Nobody: in `leaderId` and `votedId`. */
const NONE = -1

/**
 * One JSON object (specs: Kafka on disk, 2.14): what a voter of the controller quorum must not forget, the epoch, whom it voted
 * for in it, and its leader. `data_version` 0 lists the voters too; since version 1 they stand in the log.
 */
export const quorumState = defineFormat({
  id: 'kafka/quorum-state',
  title: 'Kafka controller quorum state',
  text: true,
  divisible: false,
  tables: {
    states: {
      leaderId: 'i32',
      leaderEpoch: 'i32',
      votedId: 'i32',
      dataVersion: 'i32',
      ...{ start: 'f64', end: 'f64', line: 'u32' },
    },
    voters: { voterId: 'i32', start: 'f64' },
  },

  recognize(head, name) {
    const text = decoded(head)
    if (/^\s*\{/.test(text) && /"data_version"\s*:/.test(text) && /"leaderEpoch"\s*:/.test(text)) return 0.95
    return FILE_NAME.test(name) ? 0.6 : 0
  },

  async decode(source, range, output) {
    const end = Math.min(range.end, source.size)
    const bytes = await source.read(range.start, Math.min(end, range.start + LARGEST))
    output.progress(end)
    output.countLines(bytes.reduce((lines, byte) => (byte === 10 ? lines + 1 : lines), 0))
    const place = { start: range.start, end, line: 1 }
    const state = parseState(decoded(bytes))
    if (typeof state === 'string') {
      output.report({ code: 'kafka/checkpoint-mismatch', severity: 'warning', message: state, ...place })
      return
    }
    const { voters, ...row } = state
    output.tables.states.add({ ...row, ...place })
    for (const voterId of voters) output.tables.voters.add({ voterId, start: range.start })
  },
})

interface QuorumState {
  readonly leaderId: number
  readonly leaderEpoch: number
  readonly votedId: number
  readonly dataVersion: number
  readonly voters: readonly number[]
}

/** A text: what is wrong. */
function parseState(text: string): QuorumState | string {
  const json = parseJson(text)
  if (json === null) return 'The file is no JSON object. A voter that starts with it does not know whom it voted for.'
  const numbers = { leaderId: json.leaderId, leaderEpoch: json.leaderEpoch, votedId: json.votedId ?? NONE }
  for (const [field, value] of Object.entries({ ...numbers, data_version: json.data_version }))
    if (!Number.isInteger(value))
      return `The field \`${field}\` is ${JSON.stringify(value) ?? 'missing'}; a number was expected.`
  const { leaderId, leaderEpoch, votedId } = numbers as Record<keyof typeof numbers, number>
  const listed: unknown[] = Array.isArray(json.currentVoters) ? json.currentVoters : []
  const voters = listed.map((voter) => (voter as { voterId?: unknown } | null)?.voterId).filter(isInteger)
  return { leaderId, leaderEpoch, votedId, dataVersion: json.data_version as number, voters }
}

function parseJson(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function isInteger(value: unknown): value is number {
  return Number.isInteger(value)
}

function decoded(bytes: Uint8Array): string {
  const { name, mark } = encodingOfBytes(bytes)
  return new TextDecoder(name).decode(bytes.subarray(mark))
}
