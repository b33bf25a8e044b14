import { readControlMessage } from '../../formats/kafka/messages/control-messages.ts'
import { formatMessage } from '../../formats/kafka/messages/message-json.ts'
import { MessageError } from '../../formats/kafka/messages/read-message.ts'
import type { ByteOutput } from './byte-output.ts'
import type { Release } from './release.ts'
import { ToolDeath } from './tool-death.ts'
import type { ToolRecord } from './tool-record.ts'

const MARKERS = ['ABORT', 'COMMIT']
const LEADER_CHANGE = 2
/** What the tool calls the others whose value it shows. Scala's knows no more than the first two. */
const SHOWN: Readonly<Record<number, string>> = {
  3: 'SnapshotHeader',
  4: 'SnapshotFooter',
  [LEADER_CHANGE]: 'LeaderChange:',
  5: 'KRaftVersion',
  6: 'KRaftVoters',
}
const SHOWN_BY_SCALA = [3, 4]

/** What a control record says (specs: Kafka on disk, section 4 and 6.5). */
export function printControlRecord(record: ToolRecord, release: Release, out: ByteOutput): void {
  const type = versioned(record.key(), 4, 'key of the control record').getInt16(2)
  const marker = MARKERS[type]
  if (marker !== undefined) {
    const epoch = versioned(record.value(), 6, 'value of the transaction marker').getInt32(2)
    out.ascii(` endTxnMarker: ${marker} coordinatorEpoch: ${epoch}`)
    return
  }
  const title = release === '3.4.1' && !SHOWN_BY_SCALA.includes(type) ? undefined : SHOWN[type]
  if (title !== undefined) out.utf8(` ${title} ${controlMessage(type, record.value())}`)
  else out.ascii(` controlType: ${type === LEADER_CHANGE ? 'LEADER_CHANGE' : 'UNKNOWN'}(${type})`)
}

function controlMessage(type: number, value: Uint8Array | null): string {
  if (value === null) throw new ToolDeath('the control record has no value')
  try {
    const message = readControlMessage(type, value)!
    return formatMessage(message.schema, message.fields, message.version)
  } catch (error) {
    if (!(error instanceof MessageError)) throw error
    throw new ToolDeath(`the value of the control record cannot be read: ${error.message}`)
  }
}

function versioned(bytes: Uint8Array | null, needed: number, what: string): DataView {
  if (bytes === null || bytes.length < needed)
    throw new ToolDeath(`the ${what} is ${bytes === null ? 'null' : `${bytes.length} bytes long`}; it takes ${needed}`)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  if (view.getInt16(0) < 0) throw new ToolDeath(`the ${what} says its version is ${view.getInt16(0)}`)
  return view
}
