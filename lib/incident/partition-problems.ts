import type { PartitionEntry, Problem } from '../analysis/document.ts'

/** Of one partition, more are counted only. */
export const SHOWN = 20
const ORDER = { error: 0, warning: 1, note: 2 } as const

export interface PartitionProblems {
  readonly folder: string
  /** The worst first. */
  readonly problems: readonly Problem[]
  readonly more: number
}

/** What is wrong with Kafka files, partition by partition, whether or not a finding is made of it. */
export function partitionProblems(partitions: readonly PartitionEntry[]): PartitionProblems[] {
  return partitions.flatMap((partition) => {
    const all = problemsOf(partition)
    if (all.length === 0) return []
    return [{ folder: partition.folder || '.', problems: all.slice(0, SHOWN), more: Math.max(0, all.length - SHOWN) }]
  })
}

/** Of its segments and of the partition itself, the worst first. */
export function problemsOf({ segments, problems }: PartitionEntry): Problem[] {
  const all = [...segments.flatMap((segment) => segment.problems), ...problems]
  return all.sort((a, b) => ORDER[a.severity] - ORDER[b.severity])
}
