import type { ByteOutput } from './byte-output.ts'
import type { OptionSet } from './option-set.ts'
import type { Release } from './release.ts'
import type { Reports } from './reports.ts'

/** One call of the tool: what was asked, and where its answers go. */
export interface DumpJob {
  readonly release: Release
  readonly options: OptionSet
  readonly out: ByteOutput
  /** A line on stderr, behind what went to stdout before. */
  complain(line: string): void
  readonly reports: Reports
}
