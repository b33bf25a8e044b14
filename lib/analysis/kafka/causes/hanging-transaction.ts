import { groupDigits } from '../../../words/size.ts'
import { isoTimeOf, type KafkaCause, kafkaFinding, liveProblems, spanOf } from './kafka-cause.ts'

/** transaction.max.timeout.ms, as brokers have it by default: no transaction that its coordinator knows is older. */
const LONGEST_TRANSACTION = 900_000

/** A transaction without marker holds back the last stable offset. A young one is what any running producer has. */
export const hangingTransaction: KafkaCause = {
  cause: 'hanging_transaction',

  explain(partition, around) {
    const found = liveProblems(partition, ({ code }) => code === 'kafka/open-transaction')
    const first = found[0]
    const span = first === undefined ? null : spanOf(partition, [first.segment])
    const end = spanOf(partition, partition.segments)?.to
    if (first === undefined || span === null || end === undefined) return null
    const began = isoTimeOf(first, around, span.to)
    const age = Date.parse(end) - Date.parse(began)
    const hangs = age > LONGEST_TRANSACTION
    const { name } = around
    const stable = partition.lastStableOffset
    return kafkaFinding(partition, {
      cause: 'hanging_transaction',
      severity: hangs ? 'warning' : 'info',
      confidence: hangs ? 'consistent' : 'assumed',
      from: began,
      to: null,
      title: hangs ? `${name}: a transaction hangs` : `${name}: a transaction is open at the end of the data`,
      summary: first.problem.message,
      impact: `Consumers with read_committed get nothing from offset ${stable === null ? 'unknown' : groupDigits(stable)} on until its marker is written.`,
      chain: found.map((each) => ({
        at: isoTimeOf(each, around, began),
        until: null,
        sid: null,
        step: 'trigger' as const,
        text: each.problem.message,
        confidence: 'consistent' as const,
        rule: null,
        evidence: each.problem.evidence,
      })),
      missing: [
        {
          id: 'later-segments',
          ...{ kind: 'kafka/segment', sid: null, from: null, to: null },
          what: `later segments of ${name}, and the transaction's state at its coordinator`,
          why: 'Its marker may stand after the data that is here.',
          command: `kafka-transactions.sh --bootstrap-server BROKER describe-producers --topic ${partition.topic ?? 'TOPIC'} --partition ${partition.partition ?? 'PARTITION'}`,
          decides: [],
        },
      ],
      evidence: found.map(({ problem }) => problem.evidence),
      doNow: 'Ask `kafka-transactions.sh find-hanging`; what it lists can be ended with its `abort` command.',
      figures:
        stable === null ? [] : [{ value: groupDigits(stable), label: 'last stable offset', confidence: 'consistent' }],
    })
  },
}
