import type { DecodedMessage } from '../../formats/kafka/messages/coordinator-records.ts'
import { formatMessage } from '../../formats/kafka/messages/message-json.ts'

/** By number. */
export const TRANSACTION_STATES = [
  'Empty',
  'Ongoing',
  'PrepareCommit',
  'PrepareAbort',
  'CompleteCommit',
  'CompleteAbort',
  'Dead',
  'PrepareEpochFence',
] as const

/** The value of a record of `__transaction_state` as JSON, with the name of the state instead of its number. */
export function formatTransactionValue({ schema, fields, version }: DecodedMessage): string {
  return formatMessage(schema, fields, version, (name, value) =>
    name === 'transactionStatus' ? `"${TRANSACTION_STATES[Number(value)] ?? value}"` : undefined,
  )
}
