/** What a file has that it should not, or lacks: a fact about bytes, not a failure of the program. */
export interface Diagnostic {
  /** `kafka/batch-truncated`: search for it, find the one place that reports it. */
  readonly code: string
  readonly severity: 'error' | 'warning' | 'note'
  /** What is there, what was expected, what was kept. One or two sentences. */
  readonly message: string
  readonly start: number
  readonly end: number
  /** 1-based where the file has lines, else 0. */
  readonly line: number
}
