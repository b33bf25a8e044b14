import { groupDigits } from '../../../words/size.ts'
import { type KafkaCause, kafkaFinding, liveProblems, spanOf } from './kafka-cause.ts'

const SHOWN = 5

/** An index does not fit its segment, or its own order. Where the segment is damaged too, that is the cause, and this follows. */
export const indexDamage: KafkaCause = {
  cause: 'index_damage',

  explain(partition, around) {
    const all = liveProblems(partition, ({ severity }) => severity === 'error')
    const damaged = new Set(all.filter(({ problem }) => !isOfIndex(problem.code)).map(({ segment }) => segment))
    const found = all.filter(({ segment, problem }) => isOfIndex(problem.code) && !damaged.has(segment))
    const span = found.length === 0 ? null : spanOf(partition, [found[0]!.segment])
    if (span === null) return null
    const { name } = around
    return kafkaFinding(partition, {
      cause: 'index_damage',
      severity: 'warning',
      confidence: 'proven',
      from: span.from,
      to: span.to,
      title: `${name}: an index does not fit its segment`,
      summary: found[0]!.problem.message,
      impact: 'Lookups by offset or by time may start at the wrong place. The records themselves are whole.',
      chain: found.slice(0, SHOWN).map(({ problem }) => ({
        at: span.from,
        until: null,
        sid: null,
        step: 'effect' as const,
        text: problem.message,
        confidence: 'proven' as const,
        rule: null,
        evidence: problem.evidence,
      })),
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

function isOfIndex(code: string): boolean {
  return code.startsWith('kafka/index-') || code.startsWith('kafka/time-index-')
}
