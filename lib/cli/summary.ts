import type { AnalysisDocument, Finding, MissingItem } from '../analysis/document.ts'
import type { FileRow, Snapshot } from '../engine/snapshot.ts'
import { recurrenceTexts } from '../incident/recurrence-text.ts'
import { CONFIDENCE_GLYPH } from '../words/certainty.ts'
import { formatCount } from '../words/size.ts'
import { problemLines } from './problem-lines.ts'

/** What a person at a terminal wants first: what happened, how sure, what to do, what to fetch; then what was read. */
export function summaryOf({ document, files, trouble }: Snapshot): string {
  const nothing = trouble === null ? 'No finding in what was read.' : 'Analysing what was read failed.'
  const sections = [
    document.findings.length === 0 ? [nothing] : document.findings.flatMap(findingLines),
    recurrenceLines(document),
    fetchLines(document.findings.flatMap((finding) => finding.missing)),
    problemLines(document, files),
    unexplainedLines(document),
    ['Files', ...files.map(fileLine)],
  ]
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

function findingLines(finding: Finding): string[] {
  const began = finding.from === null ? 'a time that is not in these files' : clock(finding.from)
  const span = `${began} to ${finding.to === null ? 'an end that is not in these files' : clock(finding.to)}`
  return [
    `${finding.severity.toUpperCase()}  ${CONFIDENCE_GLYPH[finding.confidence]} ${finding.title}`,
    `  ${finding.cause}, ${span}`,
    ...[finding.summary, finding.impact].filter((text) => text !== '').map((text) => `  ${text}`),
    ...finding.chain.map((step) => `  ${CONFIDENCE_GLYPH[step.confidence]} ${clock(step.at)}  ${step.text}`),
    ...(finding.doNow === '' ? [] : [`  Do now: ${finding.doNow}`]),
    '',
  ]
}

function recurrenceLines(document: AnalysisDocument): string[] {
  const lines = recurrenceTexts(document).flatMap(({ what, howOften, hours, leaders }) => [
    `  ${what}: ${howOften}`,
    `    at ${hours}; leader ${leaders}`,
  ])
  return lines.length === 0 ? [] : ['Recurrence', ...lines]
}

function fetchLines(missing: readonly MissingItem[]): string[] {
  const items = [...new Map(missing.map((item) => [item.id, item])).values()]
  if (items.length === 0) return []
  return ['Fetch next', ...items.flatMap((item) => [`  ${item.id}. ${item.what}: ${item.why}`, `     ${item.command}`])]
}

/** What no cause accounts for, shown rather than forced into one. */
function unexplainedLines({ unexplained }: AnalysisDocument): string[] {
  if (unexplained.length === 0) return []
  const lines = unexplained.slice(0, UNEXPLAINED).map(({ from, text }) => `  ${clock(from)}  ${text}`)
  const more = unexplained.length - UNEXPLAINED
  return ['Not explained', ...lines, ...(more > 0 ? [`  and ${more} more`] : [])]
}

const UNEXPLAINED = 10

function fileLine(file: FileRow): string {
  const owner = file.sid === null ? (file.partition ?? '') : `server ${file.sid}`
  const rows = file.rows > 0 ? formatCount(file.rows, 'row') : ''
  const problems = file.diagnostics.filter((diagnostic) => diagnostic.severity !== 'note')
  const facts = [file.title, owner, rows, ...problems.slice(0, 1).map((problem) => problem.message)]
  return `  ${file.path}: ${facts.filter((fact) => fact !== '').join(', ')}`
}

/** `2023-09-01 04:02:01.248` */
function clock(time: string): string {
  return time.replace('T', ' ').replace(/Z$/, '')
}
