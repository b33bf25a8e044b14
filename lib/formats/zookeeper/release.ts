import { type Match, textOf } from './pattern-index.ts'
import { type SourceLines, sourceLines } from './source-lines.ts'
import { wordingReleases } from './wording-releases.ts'

/** Last patch level of each release line, in rising order; 3.3.6 stands for all of 3.3. */
const LINES: readonly (readonly [line: string, first: number, last: number])[] = [
  ['3.3', 6, 6],
  ['3.4', 0, 14],
  ['3.5', 0, 10],
  ['3.6', 0, 4],
  ['3.7', 0, 2],
  ['3.8', 0, 6],
  ['3.9', 0, 5],
]

/** Every release that the tables know, in rising order. */
export const RELEASES: readonly string[] = LINES.flatMap(([line, first, last]) =>
  Array.from({ length: last - first + 1 }, (_, i) => `${line}.${first + i}`),
)

interface Fingerprint {
  readonly when: SourceLines['when']
  readonly releases: ReadonlyMap<number, readonly string[]>
}

const fingerprints = new Map<string, Fingerprint[]>()
for (const { logger, pattern, when, lines } of sourceLines) {
  const list = fingerprints.get(`${logger} ${pattern}`) ?? []
  fingerprints.set(`${logger} ${pattern}`, list)
  list.push({ when, releases: new Map(lines.trim().split(/;\s*/).map(parseSourceLine)) })
}

/**
 * Releases in which this class prints this message from this source line: none where a build is patched or newer than the
 * tables. Null where the source line of the message says nothing. Section 1.8 of the evidence specification.
 */
export function releasesOf(logger: string, pattern: string, sourceLine: number): readonly string[] | null {
  const known = fingerprints.get(`${logger} ${pattern}`)
  if (known === undefined) return null
  const found = new Set(known.flatMap(({ releases }) => releases.get(sourceLine) ?? []))
  return RELEASES.filter((release) => found.has(release))
}

/** Releases that print a message at all, by its pattern; those that all print, or whose wording does not say, are not here. */
export const wordedReleases: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(wordingReleases).map(([pattern, ranges]) => [pattern, parseReleases(ranges)]),
)

/** `3.7.1`, `3.8.0 to 3.9.1`; `''` for none. */
export function formatReleases(releases: readonly string[]): string {
  const sorted = RELEASES.filter((release) => releases.includes(release))
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return ''
  return first === last ? first : `${first} to ${last}`
}

/** Whether the source line of a message tells releases apart. */
export function isFingerprint(logger: string, match: Match): boolean {
  const known = fingerprints.get(`${logger} ${match.pattern.id}`)
  return known?.some(({ when }) => when === undefined || textOf(match, when[0]) === when[1]) ?? false
}

function parseSourceLine(entry: string): [line: number, releases: readonly string[]] {
  const [line, ...ranges] = entry.split(/\s+/)
  return [Number(line), parseReleases(ranges.join(' '))]
}

/** `3.4.0-8/10 3.6.1-`: ranges of patch levels, of releases, and up to the last one known. */
function parseReleases(ranges: string): readonly string[] {
  return ranges.split(' ').flatMap((range) => {
    const [, line, patches] = /^(\d+\.\d+)\.(.*)$/.exec(range)!
    return patches!.split('/').flatMap((part) => {
      const [from, to = from] = part.split('-')
      const first = RELEASES.indexOf(`${line}.${from}`)
      const last = to === '' ? RELEASES.length - 1 : RELEASES.indexOf(to!.includes('.') ? to! : `${line}.${to}`)
      return RELEASES.slice(first, last + 1)
    })
  })
}
