import { groupDigits } from '../../words/size.ts'
import type { Problem } from '../document.ts'
import type { Batch } from './batch.ts'
import { problem } from './problem.ts'

/** kafka-dump-log computed the CRC, not we: its word is kept. */
export function crcProblem({ baseOffset, crc, evidence }: Batch): Problem {
  const message = `kafka-dump-log says \`isvalid: false\` of the batch at base offset ${groupDigits(baseOffset)}: its bytes do not give the stored CRC ${crc}.`
  return problem('kafka/crc-mismatch', 'error', message, evidence())
}
