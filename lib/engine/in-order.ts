/** What `work` makes of each item, in their order, with a few in the making at a time. `work` never fails. */
export async function* inOrder<T, R>(
  items: readonly T[],
  parallel: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<readonly [item: T, made: R]> {
  const begun: Promise<R>[] = []
  for (const [i, item] of items.entries()) {
    while (begun.length < parallel && i + begun.length < items.length) begun.push(work(items[i + begun.length]!))
    yield [item, await begun.shift()!]
  }
}
