import type { Comparison } from './comparisons.ts'
import type { Partition } from './partitions.ts'

/** A place where copies of a partition part, however many pairs of them show it. */
export interface Parting extends Comparison {
  /** Further copies that agree with `a`, and with `b`. */
  readonly likeA: readonly Partition[]
  readonly likeB: readonly Partition[]
}

/** Where copies have other records, or one lacks some; what a third copy says again is put to the first pair. */
export function partingsOf(comparisons: readonly Comparison[]): Parting[] {
  const partings: (Parting & { likeA: Partition[]; likeB: Partition[] })[] = []
  const agree = (one: Partition, other: Partition) =>
    one === other ||
    comparisons.some(
      ({ a, b, difference }) => ((a === one && b === other) || (a === other && b === one)) && !isParting(difference),
    )
  for (const comparison of comparisons) {
    const { a, b, difference } = comparison
    if (!isParting(difference)) continue
    const known = partings.flatMap((parting) => {
      const { verdict, firstDifference } = parting.difference
      if (verdict !== difference.verdict || firstDifference !== difference.firstDifference) return []
      if (agree(parting.a, a) && agree(parting.b, b)) return { parting, likeA: a, likeB: b }
      return agree(parting.a, b) && agree(parting.b, a) ? { parting, likeA: b, likeB: a } : []
    })[0]
    if (known === undefined) partings.push({ ...comparison, likeA: [], likeB: [] })
    else {
      add(known.parting.likeA, known.likeA, known.parting.a)
      add(known.parting.likeB, known.likeB, known.parting.b)
    }
  }
  return partings
}

/** `The same as broker-1: broker-2, broker-3.`, after a blank; nothing where two copies are all. */
export function likenesses({ a, b, likeA, likeB }: Parting, folderOf: (partition: Partition) => string): string {
  return [
    { copy: a, like: likeA },
    { copy: b, like: likeB },
  ]
    .filter(({ like }) => like.length > 0)
    .map(({ copy, like }) => ` The same as ${folderOf(copy)}: ${like.map(folderOf).join(', ')}.`)
    .join('')
}

function isParting({ verdict, hole }: Comparison['difference']): boolean {
  return verdict === 'diverged' || hole !== null
}

function add(list: Partition[], copy: Partition, first: Partition): void {
  if (copy !== first && !list.includes(copy)) list.push(copy)
}
