import type { Diagnostic } from '../../formats/diagnostic.ts'
import type { OpenedFile } from '../../model/opened-file.ts'
import type { Problem } from '../document.ts'
import { problem } from './problem.ts'

/** Kinds whose shortest file has bytes, and what one without any is called. */
const NEVER_EMPTY: Readonly<Record<string, Pick<Diagnostic, 'code' | 'severity'>>> = {
  'kafka/producer-snapshot': { code: 'kafka/snapshot-corrupt', severity: 'error' },
  'kafka/metadata-snapshot': { code: 'kafka/batch-truncated', severity: 'error' },
  'kafka/partition-metadata': { code: 'kafka/checkpoint-mismatch', severity: 'warning' },
  'kafka/quorum-state': { code: 'kafka/checkpoint-mismatch', severity: 'warning' },
}

/** What a file's decoder reported, as problems; of a file without bytes nothing is decoded. */
export function fileProblems(file: OpenedFile): Problem[] {
  const empty = file.source.size === 0 ? NEVER_EMPTY[file.kind ?? ''] : undefined
  if (empty !== undefined) {
    const message = 'The file has no bytes: it was made, and never written.'
    return [problemOf(file, { ...empty, message, start: 0, end: 0, line: 0 })]
  }
  return diagnosticsOf(file).map((diagnostic) => problemOf(file, diagnostic))
}

/** What a broker that starts makes of such a file, where its kind says more than the code. */
const CONSEQUENCES: Readonly<Record<string, string>> = {
  'kafka/checkpoint':
    'A broker that starts cannot read it: it goes by the log alone where it can, or takes the log directory offline.',
  'kafka/partition-metadata': 'A broker that starts cannot read it, and takes the log directory offline.',
  'kafka/quorum-state': 'A voter that starts with it fails, or may vote twice in one epoch.',
  'kafka/metadata-snapshot':
    'A broker or controller that loads this snapshot fails at it. With the file removed it takes an older one, or the leader’s.',
  'kafka/transaction-index':
    'A broker that finds it corrupt when it starts recovers the segment, and rebuilds all of its indexes.',
}

/** A diagnostic about a file as a problem, with what follows from it. */
export function problemOf(file: OpenedFile, { code, severity, message, start, end, line }: Diagnostic): Problem {
  const found = problem(code, severity, message, { file: file.id, start, end, line })
  const consequence = severity === 'note' ? undefined : CONSEQUENCES[file.kind ?? '']
  return consequence === undefined ? found : { ...found, consequence }
}

export function diagnosticsOf(file: OpenedFile): Diagnostic[] {
  return [...file.diagnostics, ...file.parts.flatMap((part) => part.diagnostics)].filter(({ code }) =>
    code.startsWith('kafka/'),
  )
}
