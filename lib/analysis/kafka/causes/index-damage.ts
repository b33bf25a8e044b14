import { groupDigits } from '../../../words/size.ts'
import type { MissingItem, PartitionEntry, SegmentEntry } from '../../document.ts'
import { type KafkaCause, kafkaFinding, liveProblems, spanOf } from './kafka-cause.ts'

const SHOWN = 5

/**
 * An index does not fit its segment, or its own order. Where the segment is damaged too, that is the cause, and this
 * follows; where it is not here, the index's own order is all there is to go by.
 */
export const indexDamage: KafkaCause = {
  cause: 'index_damage',

  explain(partition, around) {
    const all = liveProblems(partition, ({ severity }) => severity === 'error')
    const damaged = new Set(all.filter(({ problem }) => !isOfIndex(problem.code)).map(({ segment }) => segment))
    const found = all.filter(({ segment, problem }) => isOfIndex(problem.code) && !damaged.has(segment))
    const first = found[0]
    if (first === undefined) return null
    // without its segment an index does not say when
    const span = spanOf(partition, [first.segment])
    const alone = found.filter(({ segment }) => segment.files.log === null).map(({ segment }) => segment)
    const { name } = around
    return kafkaFinding(partition, {
      cause: 'index_damage',
      severity: 'warning',
      confidence: 'proven',
      from: span?.from ?? null,
      to: span?.to ?? null,
      title: `${name}: an index ${alone.includes(first.segment) ? 'is damaged' : 'does not fit its segment'}`,
      summary: first.problem.message,
      impact: alone.includes(first.segment)
        ? 'Lookups by offset or by time may start at the wrong place.'
        : 'Lookups by offset or by time may start at the wrong place. The records themselves are whole.',
      chain: (span === null ? [] : found.slice(0, SHOWN)).map(({ problem }) => ({
        at: span!.from,
        until: null,
        sid: null,
        step: 'effect' as const,
        text: problem.message,
        confidence: 'proven' as const,
        rule: null,
        evidence: problem.evidence,
      })),
      missing: [...new Set(alone)].map((segment) => missingLog(partition, segment, name)),
      evidence: found.map(({ problem }) => problem.evidence).slice(0, 20),
      doNow:
        'Stop the broker, remove the index file and start it again: it is rebuilt from the segment, and nothing is lost.',
      figures: [
        {
          value: groupDigits(found.length),
          label: found.length === 1 ? 'entry that does not fit' : 'entries that do not fit',
          confidence: 'proven',
        },
      ],
    })
  },
}

/** What else is wrong with an index can only be told with the segment that it is of. */
function missingLog({ folder }: PartitionEntry, { baseOffset }: SegmentEntry, name: string): MissingItem {
  const file = `${String(baseOffset).padStart(20, '0')}.log`
  return {
    id: `log-${baseOffset}`,
    ...{ kind: 'kafka/segment', sid: null, from: null, to: null },
    what: `${file} of ${name}`,
    why: 'Without its segment, an index can only be checked against itself: whether its entries fit the batches cannot be told.',
    command: `scp BROKER:LOG_DIR/${folder.slice(folder.lastIndexOf('/') + 1)}/${file} .`,
    decides: [],
  }
}

function isOfIndex(code: string): boolean {
  return code.startsWith('kafka/index-') || code.startsWith('kafka/time-index-')
}
