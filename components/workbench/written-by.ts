/**
 * Releases of several files in one line. A few lines of one file leave several releases possible; where another file says
 * which of them, the range adds nothing.
 */
export function writtenBy(releases: Iterable<string>): string {
  const spans = [...new Set(releases)].map((text) => ({ text, ...spanOf(text) }))
  const told = spans.filter(
    (span) =>
      !spans.some((other) => other !== span && isBefore(span.first, other.first) && isBefore(other.last, span.last)),
  )
  return told.map(({ text }) => text).join(', ')
}

/** `3.7.1`, or `3.7.1 to 3.7.2`. */
function spanOf(text: string): { first: readonly number[]; last: readonly number[] } {
  const [first = '', last = first] = text.split(' to ')
  return { first: numbersOf(first), last: numbersOf(last) }
}

function numbersOf(release: string): number[] {
  return release.split(/[.-]/).map(Number)
}

/** Or the same. */
function isBefore(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((number, i) => number !== b[i])
  return at < 0 || a[at]! < (b[at] ?? 0)
}
