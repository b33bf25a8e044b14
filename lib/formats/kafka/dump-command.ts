/** Kinds of file (contract, section 3) by the suffix that kafka-dump-log goes by (specs: Kafka on disk, 6.2). */
const KINDS: Readonly<Record<string, string>> = {
  log: 'kafka/segment',
  checkpoint: 'kafka/metadata-snapshot',
  index: 'kafka/offset-index',
  timeindex: 'kafka/time-index',
  snapshot: 'kafka/producer-snapshot',
  txnindex: 'kafka/transaction-index',
}
const SUFFIX = /\.([a-z]+)$/

export function kindOfPath(path: string): string | null {
  return KINDS[SUFFIX.exec(path)?.[1] ?? ''] ?? null
}

/** Quotes of a keyboard and of a word processor. */
const QUOTES = /["'`\u2018\u2019\u201c\u201d\u00ab\u00bb]/g
/** Two hyphens, or the dash that an editor made of them. */
const FILES_OPTION = /(?:^|\s)(?:--?|[\u2010-\u2015\u2212]{1,2})\s?files(?:\s+|=)(.*)$/s

export function isDumpCommand(line: string): boolean {
  return /kafka-dump-log|DumpLogSegments/.test(line)
}

/** The paths after `--files` of a command line; none where it has not come yet, for instance in the next line of a page. */
export function filesOfCommand(command: string): string[] {
  const rest = FILES_OPTION.exec(command)?.[1]?.replace(QUOTES, '').trim() ?? ''
  const paths = (rest.split(/\s/)[0] ?? '').replace(/[|;&>].*$/s, '')
  return paths.split(',').filter((path) => kindOfPath(path) !== null)
}

/** `Dumping PATH`; null where the line is none, or its path goes on in the next one. */
export function dumpedPath(line: string): string | null {
  const path = /^Dumping (\S.*?)\s*$/.exec(line)?.[1]
  return path !== undefined && kindOfPath(path) !== null ? path : null
}
