import { groupsBy } from './time-order.ts'

interface OfEnsemble {
  readonly ensemble: string | null
}

const known = new WeakMap<readonly OfEnsemble[], ReadonlyMap<string | null, readonly OfEnsemble[]>>()

/** Those of one ensemble, in their order: found without going through those of all others again. A list that is asked about stays as it is. */
export function ofEnsemble<T extends OfEnsemble>(items: readonly T[], ensemble: string | null): readonly T[] {
  let groups = known.get(items)
  if (groups === undefined) {
    groups = groupsBy(items, (item) => item.ensemble)
    known.set(items, groups)
  }
  return (groups.get(ensemble) ?? []) as readonly T[]
}
