import type { OpenedFile } from '../../model/opened-file.ts'
import type { Finding, PartitionEntry } from '../document.ts'
import { timeOfPlaceIn } from './batch-time.ts'
import { hangingTransaction } from './causes/hanging-transaction.ts'
import { indexDamage } from './causes/index-damage.ts'
import { type Around, type KafkaCause, nameOf } from './causes/kafka-cause.ts'
import { segmentCorruption } from './causes/segment-corruption.ts'

/** Every cause that a partition's files can show, one line each. */
const causes: readonly KafkaCause[] = [segmentCorruption, indexDamage, hangingTransaction]

/** The findings of Kafka's files (contract, section 4), the gravest kind first. */
export function kafkaFindings(partitions: readonly PartitionEntry[], files: readonly OpenedFile[]): Finding[] {
  const timeOf = timeOfPlaceIn(files)
  const names = partitions.map(nameOf)
  const around = partitions.map((partition, i): Around => {
    const copied = names.filter((name) => name === names[i]).length > 1
    return { name: copied ? partition.folder : names[i]!, timeOf }
  })
  return causes
    .flatMap(({ explain }) => partitions.map((partition, i) => explain(partition, around[i]!)))
    .filter((finding) => finding !== null)
}
