import type { OpenedFile } from '../../model/opened-file.ts'
import { shortestNames } from '../../words/folder-names.ts'
import type { Finding } from '../document.ts'
import { timeOfPlaceIn } from './batch-time.ts'
import { hangingTransaction } from './causes/hanging-transaction.ts'
import { holeInCopy } from './causes/hole-in-copy.ts'
import { indexDamage } from './causes/index-damage.ts'
import { type Around, type KafkaCause, nameOf } from './causes/kafka-cause.ts'
import { replicaDivergence } from './causes/replica-divergence.ts'
import { segmentCorruption } from './causes/segment-corruption.ts'
import { type Comparison, mayBeCopies } from './comparisons.ts'
import { partingsOf } from './partings.ts'
import type { Partition } from './partitions.ts'
import { stopsRecovery } from './start-up.ts'

/** Every cause that one partition's files can show, one line each. */
const causes: readonly KafkaCause[] = [segmentCorruption, indexDamage, hangingTransaction]

/** The findings of Kafka's files (contract, section 4), the gravest kind first. */
export function kafkaFindings(
  read: readonly Partition[],
  comparisons: readonly Comparison[],
  files: readonly OpenedFile[],
): Finding[] {
  const partitions = read.map(({ entry }) => entry)
  const timeOf = timeOfPlaceIn(files)
  const names = partitions.map(nameOf)
  const folders = shortestNames(partitions.map(({ folder }) => folder))
  const around = read.map((partition, i): Around => {
    const others = read.filter((_, j) => j !== i && names[j] === names[i])
    return {
      name: others.length > 0 ? folders[i]! : names[i]!,
      timeOf,
      copies: others.filter((other) => mayBeCopies(partition, other)).map(({ entry }) => entry),
      stopsRecovery: (problem) => stopsRecovery(problem, partition.log),
    }
  })
  const folderOf = ({ entry }: Partition) => folders[partitions.indexOf(entry)] ?? entry.folder
  return [
    ...partingsOf(comparisons).flatMap((parting) => [
      replicaDivergence(parting, folderOf),
      holeInCopy(parting, folderOf),
    ]),
    ...causes.flatMap(({ explain }) => partitions.map((partition, i) => explain(partition, around[i]!))),
  ].filter((finding) => finding !== null)
}
