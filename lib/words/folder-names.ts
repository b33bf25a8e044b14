/** Of each folder as many of its last parts as it takes to tell it from the others: `broker-1/orders-0`. */
export function shortestNames(folders: readonly string[]): string[] {
  const parts = folders.map((folder) => folder.split('/'))
  const names = [...folders]
  const waiting = new Set(folders.keys())
  for (let count = 1; waiting.size > 0; count++) {
    const tails = parts.map((each) => each.slice(-count).join('/'))
    const times = new Map<string, number>()
    for (const tail of tails) times.set(tail, (times.get(tail) ?? 0) + 1)
    for (const i of waiting) {
      if (parts[i]!.length > count && times.get(tails[i]!)! > 1) continue
      if (parts[i]!.length > count) names[i] = tails[i]!
      waiting.delete(i)
    }
  }
  return names
}

/** `orders-0.5d41…-future`: a folder on its way out or in keeps its topic, and of its id what tells it from others. */
export function withoutId(name: string): string {
  return name.replace(/(\.[^./-]{4})[^./-]{5,}(-(?:delete|future|stray))$/, '$1…$2')
}

/** `1/…metadata-0`: at most so many characters, which keep the folder that tells copies apart and the end, which says the partition. */
export function cutName(name: string, length: number): string {
  if (name.length <= length) return name
  const first = name.slice(0, name.indexOf('/') + 1)
  const half = Math.floor(length / 2)
  const head = first.length <= half ? first : `…${first.slice(1 - half)}`
  return `${head}…${name.slice(head.length + 1 - length)}`
}
