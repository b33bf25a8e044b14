import type { TableBuilder } from '../../columns/table-builder.ts'
import { readControlMessage } from './messages/control-messages.ts'
import { MessageError, type Struct } from './messages/read-message.ts'
import type { segmentTables } from './segment-tables.ts'

const LEADER_CHANGE = 2
const KRAFT_VOTERS = 6

export interface KraftOutput {
  readonly leaderChanges: TableBuilder<(typeof segmentTables)['leaderChanges']>
  readonly kraftVoters: TableBuilder<(typeof segmentTables)['kraftVoters']>
}

/** Writes what a control record of the metadata log says of the quorum; one that cannot be read, or of another type, nothing. */
export function writeKraftControl(type: number, value: Uint8Array, batch: number, output: KraftOutput): void {
  if (type !== LEADER_CHANGE && type !== KRAFT_VOTERS) return
  const fields = fieldsOf(type, value)
  if (fields === null) return
  if (type === LEADER_CHANGE) {
    const [voters, grantingVoters] = [idsOf(fields.voters), idsOf(fields.grantingVoters)]
    output.leaderChanges.add({ batch, leaderId: Number(fields.leaderId), voters, grantingVoters })
    return
  }
  for (const voter of structsOf(fields.voters)) {
    for (const { host, port } of structsOf(voter.endpoints))
      output.kraftVoters.add({ batch, voterId: Number(voter.voterId), host: String(host), port: Number(port) })
  }
}

function fieldsOf(type: number, value: Uint8Array): Struct | null {
  try {
    const version = new DataView(value.buffer, value.byteOffset, value.byteLength).getInt16(0)
    return readControlMessage(type, value, version)?.fields ?? null
  } catch (error) {
    if (error instanceof MessageError) return null
    throw error
  }
}

function idsOf(voters: Struct[string] | undefined): string {
  return structsOf(voters)
    .map(({ voterId }) => String(voterId))
    .join(' ')
}

function structsOf(list: Struct[string] | undefined): Struct[] {
  return Array.isArray(list) ? (list as Struct[]) : []
}
