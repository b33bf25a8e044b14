import type { AnalysisDocument, Problem } from '../analysis/document.ts'
import type { FileRow } from '../engine/snapshot.ts'
import { problemsOf, SHOWN } from '../incident/partition-problems.ts'
import { groupsBy } from '../model/time-order.ts'
import { parseEvidence } from '../words/evidence.ts'
import { formatCount, groupDigits } from '../words/size.ts'

/** What is wrong with Kafka files: each problem with its place and what follows from it; notes are harmless, and told by kind. */
export function problemLines({ partitions }: AnalysisDocument, files: readonly FileRow[]): string[] {
  const names = new Map(files.map(({ id, path }) => [id, path.slice(path.lastIndexOf('/') + 1)]))
  const lines = partitions.flatMap((partition) => {
    const all = problemsOf(partition)
    const wrong = all.filter(({ severity }) => severity !== 'note')
    const notes = groupsBy(
      all.filter(({ severity }) => severity === 'note'),
      ({ code }) => code,
    )
    if (all.length === 0) return []
    return [
      `  ${partition.folder || '.'}`,
      ...wrong.slice(0, SHOWN).flatMap((each) => linesOf(each, names)),
      ...(wrong.length > SHOWN ? [`    and ${groupDigits(wrong.length - SHOWN)} more`] : []),
      ...[...notes.values()].flatMap(([first, ...others]) => [
        ...linesOf(first!, names),
        ...(others.length > 0 ? [`      and ${formatCount(others.length, 'more note')} of this kind`] : []),
      ]),
    ]
  })
  return lines.length === 0 ? [] : ['Problems of Kafka files', ...lines]
}

function linesOf({ severity, code, message, consequence, evidence }: Problem, names: ReadonlyMap<string, string>) {
  const place = parseEvidence(evidence)
  const at = place === null ? '' : `, ${names.get(place.file) ?? place.file} ${placeOf(place)}`
  return [`    ${severity}  ${code}${at}: ${message}`, ...(consequence === null ? [] : [`      ${consequence}`])]
}

function placeOf({ line, start }: { line: number; start: number }): string {
  return line > 0 ? `line ${line}` : `byte ${groupDigits(start)}`
}
