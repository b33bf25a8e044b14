import type { AnalysisDocument, Finding } from '../analysis/document.ts'
import { partitionProblems } from './partition-problems.ts'
import { recurrenceTexts } from './recurrence-text.ts'

/** The document as Markdown: each finding with its chain and evidence, the rule-outs, the files it is made from. */
export function markdownOf(document: AnalysisDocument): string {
  const title = document.incidents[0]?.title ?? 'No finding in these files'
  const parts = [
    `# ${title}`,
    ...document.findings.map(findingSection),
    recurrenceSection(document),
    document.ruleOuts.length === 0
      ? ''
      : `## Checked\n\n${table(['hypothesis', 'verdict', 'because'], ruleOutRows(document))}`,
    problemSection(document),
    `## Files\n\n${table(['file', 'kind', 'size', 'id'], fileRows(document))}`,
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function findingSection(finding: Finding): string {
  const chain = finding.chain.map((step) => [step.at, step.text, step.confidence, step.evidence ?? ''])
  const parts = [
    `## ${finding.title}`,
    `\`${finding.cause}\`, ${finding.severity}, ${finding.confidence}, ${finding.from ?? 'a time that is not in these files'} to ${finding.to ?? 'an end that is not in these files'}`,
    finding.summary,
    finding.impact,
    chain.length === 0 ? '' : table(['time', 'what', 'certainty', 'evidence'], chain),
    finding.doNow === '' ? '' : `Do now: ${finding.doNow}`,
    ...finding.missing.map((item) => `- Missing: ${item.what}. ${item.why}\n\n  \`${item.command}\``),
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

function recurrenceSection(document: AnalysisDocument): string {
  const rows = recurrenceTexts(document).map(({ what, howOften, hours, leaders }) => [what, howOften, hours, leaders])
  return rows.length === 0 ? '' : `## Recurrence\n\n${table(['what', 'how often', 'hours', 'leaders'], rows)}`
}

function ruleOutRows(document: AnalysisDocument): string[][] {
  return document.ruleOuts.map((ruleOut) => [ruleOut.hypothesis, ruleOut.verdict, ruleOut.because])
}

function problemSection({ partitions }: AnalysisDocument): string {
  const rows = partitionProblems(partitions).flatMap(({ folder, problems, more }) => [
    ...problems.map(({ severity, code, message, evidence }) => [folder, severity, code, message, evidence]),
    ...(more > 0 ? [[folder, '', '', `and ${more} more`, '']] : []),
  ])
  if (rows.length === 0) return ''
  return `## Problems of Kafka files\n\n${table(['folder', 'severity', 'code', 'what', 'evidence'], rows)}`
}

function fileRows(document: AnalysisDocument): string[][] {
  return document.files.map((file) => [file.path, file.kind ?? 'not recognised', String(file.size), file.id])
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

function escaped(cell: string): string {
  return cell.replaceAll('|', '\\|').replaceAll('\n', ' ')
}
