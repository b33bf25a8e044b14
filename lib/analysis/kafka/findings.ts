import type { Finding, PartitionEntry } from '../document.ts'
import { hangingTransaction } from './causes/hanging-transaction.ts'
import { indexDamage } from './causes/index-damage.ts'
import type { KafkaCause } from './causes/kafka-cause.ts'
import { segmentCorruption } from './causes/segment-corruption.ts'

/** Every cause that a partition's files can show, one line each. */
const causes: readonly KafkaCause[] = [segmentCorruption, indexDamage, hangingTransaction]

/** The findings of Kafka's files (contract, section 4), the gravest kind first. */
export function kafkaFindings(partitions: readonly PartitionEntry[]): Finding[] {
  return causes.flatMap(({ explain }) => partitions.map(explain)).filter((finding) => finding !== null)
}
