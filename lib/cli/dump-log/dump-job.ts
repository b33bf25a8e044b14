import type { ByteOutput } from './byte-output.ts'
import type { OptionSet } from './option-set.ts'
import type { Release } from './release.ts'
import type { Reports } from './reports.ts'
import { describeDeath, ToolDeath, UnreadableFile } from './tool-death.ts'
import type { ToolPath } from './tool-path.ts'

/** One call of the tool: what was asked, and where its answers go. */
export interface DumpJob {
  readonly release: Release
  readonly options: OptionSet
  readonly out: ByteOutput
  /** A line on stderr, behind what went to stdout before. */
  complain(line: string): void
  readonly reports: Reports
  /** Ours: what the tool would die of is said, and the dump goes on. */
  readonly keepGoing: boolean
}

/** Does one part of a file's dump. With `--keep-going` the parts behind it come, whatever the tool would die of in this one. */
export async function surviving(job: DumpJob, file: ToolPath, part: () => Promise<void>): Promise<void> {
  try {
    await part()
  } catch (error) {
    if (!job.keepGoing || !(error instanceof ToolDeath) || error instanceof UnreadableFile) throw error
    job.complain(describeDeath(file.path, error))
  }
}
