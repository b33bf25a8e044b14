import { words } from '../../../language/words.ts'
import { partitionProblems } from '../../partition-problems.ts'
import type { Row } from '../block.ts'
import type { SectionKind } from './section.ts'

const { problems } = words.postmortem

/** What is wrong with Kafka files, partition by partition: left out where nothing is. */
export const kafkaProblemsSection: SectionKind = {
  id: 'kafka-problems',
  count: ({ scope }) =>
    partitionProblems(scope.document.partitions).reduce((sum, each) => sum + each.problems.length + each.more, 0),
  blocks({ scope, places }) {
    const rows = partitionProblems(scope.document.partitions).flatMap(({ folder, problems: found, more }): Row[] => [
      ...found.map(({ severity, code, message, evidence }) => ({
        cells: [[folder], [severity], [{ kind: 'code' as const, text: code }], [message], places.pieces([evidence])],
      })),
      ...(more > 0 ? [{ cells: [[folder], [''], [''], [problems.more(more)], ['']] }] : []),
    ])
    return rows.length === 0 ? [] : [{ kind: 'table', head: problems.head, rows }]
  },
}
