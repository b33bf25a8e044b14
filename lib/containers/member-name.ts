import type { Unpacking } from './container.ts'

/** The name without what would climb out of a folder: `..`, a leading `/`, a drive. Nothing is ever written under it. */
export function memberName(written: string): { name: string; climbs: boolean } {
  const path = written.replaceAll('\\', '/').replaceAll('\0', '')
  const parts: string[] = []
  let climbs = /^(?:[a-z]:|\/)/i.test(path)
  for (const part of path.replace(/^[a-z]:/i, '').split('/')) {
    if (part === '..') {
      climbs ||= parts.length === 0
      parts.pop()
    } else if (part !== '' && part !== '.') parts.push(part)
  }
  return { name: parts.join('/') || 'unnamed', climbs }
}

/** Names of one archive; says once, at the end, how many of them climbed out. */
export class MemberNames {
  #climbing = 0
  #first = ''

  take(written: string): string {
    const { name, climbs } = memberName(written)
    if (climbs) {
      this.#climbing += 1
      if (this.#climbing === 1) this.#first = written
    }
    return name
  }

  report(unpacking: Unpacking, size: number): void {
    if (this.#climbing === 0) return
    const message = `${this.#climbing} names in this archive lead out of it (the first: ${this.#first.slice(0, 200)}). They are only names here: nothing is written under them.`
    unpacking.report({ code: 'archive/name', severity: 'note', message, start: 0, end: size, line: 0 })
  }
}
