import { quorumState } from '../../formats/kafka/quorum-state.ts'
import { evidenceOf, type OpenedFile, partTables } from '../../model/opened-file.ts'
import type { Problem } from '../document.ts'
import type { LiveLog } from './live-log.ts'
import { problem } from './problem.ts'

/** A voter writes down the epoch before it appends a batch of it (KIP-595): the file is never behind the log. */
export function checkQuorumState(log: LiveLog, file: OpenedFile): Problem[] {
  const last = log.segments.findLast(({ facts }) => facts.leaderEpochs.length > 0)?.facts.leaderEpochs.at(-1)
  if (last === undefined) return []
  return partTables(file, 'states', quorumState.tables.states).flatMap(({ part, table }) =>
    [...table.rows()].flatMap((row) => {
      if (row.leaderEpoch >= last.epoch) return []
      const message = `The quorum's state is of epoch ${row.leaderEpoch}, but the log has batches of epoch ${last.epoch}.`
      const consequence =
        'The voter takes the epoch of the log when it starts, and has forgotten whom it voted for in it.'
      return [{ ...problem('kafka/checkpoint-mismatch', 'warning', message, evidenceOf(file, part, row)), consequence }]
    }),
  )
}
