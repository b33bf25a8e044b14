import type { Diagnostic } from '../../formats/diagnostic.ts'
import type { OpenedFile } from '../../model/opened-file.ts'
import type { Problem } from '../document.ts'
import { problem } from './problem.ts'

/** What a file's decoder reported, as problems. */
export function fileProblems(file: OpenedFile): Problem[] {
  return diagnosticsOf(file).map(({ code, severity, message, start, end, line }) =>
    problem(code, severity, message, { file: file.id, start, end, line }),
  )
}

export function diagnosticsOf(file: OpenedFile): Diagnostic[] {
  return [...file.diagnostics, ...file.parts.flatMap((part) => part.diagnostics)].filter(({ code }) =>
    code.startsWith('kafka/'),
  )
}
