/** What kafka-dump-log complains about, in its words (specs: Kafka on disk, 6.3, 6.6 and 6.10). */
export type DumpReport =
  | 'index-mismatch'
  | 'time-mismatch'
  | 'time-out-of-order'
  | 'offset-not-found'
  | 'non-consecutive'
  | 'invalid-bytes'

const HEADINGS: readonly { report: DumpReport; heading: RegExp }[] = [
  { report: 'index-mismatch', heading: /^Mismatches in :\s*(.+?)\s*$/ },
  { report: 'time-mismatch', heading: /^Found timestamp mismatch in :\s*(.+?)\s*$/ },
  { report: 'time-out-of-order', heading: /^Found out of order timestamp in :\s*(.+?)\s*$/ },
  {
    report: 'offset-not-found',
    heading: /^The following indexed offsets are not found in (?:the log\.|:\s*(.+?))\s*$/,
  },
  { report: 'non-consecutive', heading: /^Non-consecutive offsets in\s+(.+?)\s*$/ },
]

const DETAILS: readonly RegExp[] = [
  /^\s*Index offset: (-?\d+), log offset: (-?\d+)\s*$/,
  /^\s*Index timestamp: (-?\d+), (?:log timestamp|Previously indexed timestamp): (-?\d+)\s*$/,
  /^\s*Indexed offset: (-?\d+), found log offset: (-?\d+)\s*$/,
  /^\s*(-?\d+) is followed by (-?\d+)\s*$/,
]

export function parseReportHeading(line: string): { report: DumpReport; path: string } | null {
  for (const { report, heading } of HEADINGS) {
    const match = heading.exec(line)
    if (match !== null) return { report, path: match[1] ?? '' }
  }
  return null
}

/** The two numbers of a line under a heading. */
export function parseReportDetail(line: string): { first: number; second: number } | null {
  for (const detail of DETAILS) {
    const match = detail.exec(line)
    if (match !== null) return { first: Number(match[1]), second: Number(match[2]) }
  }
  return null
}

/** `Found 69 invalid bytes at the end of 00000000000000000000.log` */
export function parseInvalidBytes(line: string): { bytes: number; path: string } | null {
  const [, bytes, path] = /^Found (\d+) invalid bytes at the end of (.+?)\s*$/.exec(line) ?? []
  return bytes === undefined ? null : { bytes: Number(bytes), path: path! }
}
