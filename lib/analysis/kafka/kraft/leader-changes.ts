import { segmentTables } from '../../../formats/kafka/segment-tables.ts'
import { partTables } from '../../../model/opened-file.ts'
import type { Evidence } from '../../../words/evidence.ts'
import { visitBatches } from '../batch.ts'
import type { LiveLog } from '../live-log.ts'

/** A leader of the controller quorum took over: the first batch of its epoch says so (KIP-595). */
export interface LeaderChange {
  readonly epoch: number
  readonly leader: number
  readonly voters: readonly number[]
  /** Those that voted for it. */
  readonly granting: readonly number[]
  /** NaN where a log of lines says it. */
  readonly offset: number
  readonly time: number
  /**
   * When the leader before appended its last batch, or the first voter gave it up; null where nothing says it, or it did not append
   * all the time.
   */
  readonly silentSince: number | null
  readonly evidence: Evidence
}

/** A leader appends a record of no content twice a second: one that has been silent for longer is gone (KAFKA-13918). */
const STEADY = 2_000

/** The leader changes of one copy of the metadata log. */
export function leaderChangesIn(log: LiveLog): LeaderChange[] {
  const changes: LeaderChange[] = []
  let [before, last] = [Number.NaN, Number.NaN]
  for (const { files } of log.segments) {
    if (files.log?.from !== 'segment') continue
    const stated = statedIn(files.log.file)
    visitBatches(files.log, (batch) => {
      const change = stated.get(batch.position)
      if (change !== undefined)
        changes.push({
          ...change,
          epoch: batch.leaderEpoch,
          offset: batch.baseOffset,
          time: batch.maxTimestamp,
          silentSince: last - before <= STEADY ? last : null,
          evidence: batch.evidence(),
        })
      before = last
      last = batch.maxTimestamp
    })
  }
  return changes
}

type Stated = Pick<LeaderChange, 'leader' | 'voters' | 'granting'>

/** By position of the batch. */
function statedIn(file: Parameters<typeof partTables>[0]): Map<number, Stated> {
  const stated = new Map<number, Stated>()
  const batches = partTables(file, 'batches', segmentTables.batches)
  for (const [part, { table }] of partTables(file, 'leaderChanges', segmentTables.leaderChanges).entries()) {
    for (const { batch, leaderId, voters, grantingVoters } of table.rows()) {
      const { start } = batches[part]!.table.row(batch)
      stated.set(start, { leader: leaderId, voters: idsOf(voters), granting: idsOf(grantingVoters) })
    }
  }
  return stated
}

function idsOf(text: string): number[] {
  return text === '' ? [] : text.split(' ').map(Number)
}
