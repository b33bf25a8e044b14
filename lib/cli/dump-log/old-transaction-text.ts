import { Cursor } from '../../bytes/cursor.ts'
import { transactionState } from '../../formats/kafka/messages/coordinator-records.ts'
import { type FieldValue, readMessage, type Struct } from '../../formats/kafka/messages/read-message.ts'
import { stringHash } from '../java/hash-order.ts'
import type { Contents } from './content-decoder.ts'
import { scalaOrder } from './map-order.ts'
import { dying, keyOf, oldVersion } from './old-records.ts'
import { ToolDeath } from './tool-death.ts'
import type { ToolRecord } from './tool-record.ts'
import { TRANSACTION_STATES } from './transaction-value.ts'

const NEWEST_VALUE = 1

/** A record of `__transaction_state` as 3.4.1 prints it (specs: Kafka on disk, 5.3). */
export function transactionText(record: ToolRecord): Contents {
  const key = keyOf(record)
  return dying(() => {
    const cursor = new Cursor(key)
    const version = cursor.int16()
    if (version !== 0) return { key: `unknown::version=${version}`, value: null }
    const { transactionalId } = readMessage(transactionState.schema('key', 0)!, cursor, version)
    return { key: `transaction_metadata::transactionalId=${transactionalId}`, value: valueText(record.value()) }
  })
}

function valueText(value: Uint8Array | null): string {
  if (value === null) return '<DELETE>'
  const cursor = new Cursor(value)
  const fields = readMessage(transactionState.schema('value', 0)!, cursor, oldVersion(cursor, NEWEST_VALUE))
  const state = TRANSACTION_STATES[Number(fields.transactionStatus)]
  if (state === undefined)
    throw new ToolDeath(`a value says its state is ${fields.transactionStatus}; 0 to 7 are known`)
  return `producerId:${fields.producerId},producerEpoch:${fields.producerEpoch},state=${state},partitions=[${partitionsOf(fields, state)}],txnLastUpdateTimestamp=${fields.transactionLastUpdateTimestampMs},txnTimeoutMs=${fields.transactionTimeoutMs}`
}

/** In the order of Scala's hash set. */
function partitionsOf({ transactionPartitions }: Struct, state: string): string {
  if (state === 'Empty') return ''
  if (transactionPartitions === null)
    throw new ToolDeath(`a value has no list of partitions, which a transaction that is ${state} has`)
  const partitions = new Map(
    (transactionPartitions as readonly Struct[]).flatMap(({ topic, partitionIds }) =>
      (partitionIds as readonly FieldValue[]).map((id) => [`${topic}-${id}`, { topic: String(topic), id: Number(id) }]),
    ),
  )
  const found = [...partitions.values()]
  return scalaOrder(found.map(({ topic, id }) => (Math.imul(31, 31 + id) + stringHash(topic)) | 0))
    .map((at) => `${found[at]!.topic}-${found[at]!.id}`)
    .join(',')
}
