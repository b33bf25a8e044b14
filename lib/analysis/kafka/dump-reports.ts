import { kindOfPath } from '../../formats/kafka/dump-command.ts'
import { dumpTables } from '../../formats/kafka/dump-tables.ts'
import { parseSegmentName } from '../../formats/kafka/segment-name.ts'
import { evidenceOf, type OpenedFile, partTables } from '../../model/opened-file.ts'
import { groupDigits } from '../../words/size.ts'
import type { Problem } from '../document.ts'
import { problem } from './problem.ts'
import type { SegmentFiles } from './segment-files.ts'

/** What kafka-dump-log itself complained about, as the contract calls it. Several are false alarms more often than not (6.12). */
const CODES: Readonly<Record<string, { code: string; severity: Problem['severity'] }>> = {
  'index-mismatch': { code: 'kafka/index-offset-mismatch', severity: 'note' },
  'time-mismatch': { code: 'kafka/time-index-mismatch', severity: 'warning' },
  'time-out-of-order': { code: 'kafka/time-index-out-of-order', severity: 'error' },
  'offset-not-found': { code: 'kafka/time-index-offset-not-found', severity: 'note' },
  'non-consecutive': { code: 'kafka/offset-gap', severity: 'note' },
  'invalid-bytes': { code: 'kafka/batch-truncated', severity: 'error' },
}

/** The tool's reports about a segment's dumped files: its word, because the bytes are not here. */
export function reportProblems({ baseOffset, files }: SegmentFiles): Problem[] {
  const dumps = new Set(Object.values(files).filter((file) => file.kind === 'kafka/dump-text'))
  return [...dumps].flatMap((file) => reportsOf(file, baseOffset))
}

function reportsOf(file: OpenedFile, baseOffset: number): Problem[] {
  const problems: Problem[] = []
  for (const { part, table } of partTables(file, 'reports', dumpTables.reports)) {
    for (const row of table.rows()) {
      const known = CODES[row.report]
      if (known === undefined || parseSegmentName(row.path)?.baseOffset !== baseOffset || kindOfPath(row.path) === null)
        continue
      const numbers = Number.isNaN(row.second)
        ? `${groupDigits(row.first)} bytes`
        : `${row.first} against ${row.second}`
      const message = `kafka-dump-log reports it (${numbers}). With the .log file and its indexes here, it can be checked.`
      problems.push(problem(known.code, known.severity, message, evidenceOf(file, part, row)))
    }
  }
  return problems
}
