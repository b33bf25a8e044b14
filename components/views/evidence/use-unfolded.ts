import { useState } from 'react'
import type { LineRow } from '@/lib/engine/queries'
import type { Evidence } from '@/lib/words/evidence'

/** Records whose traces are unfolded. */
export function useUnfolded() {
  const [unfolded, setUnfolded] = useState<readonly Evidence[]>([])

  function toggle(line: LineRow) {
    const others = unfolded.filter((evidence) => !isOf(evidence, line))
    setUnfolded(others.length < unfolded.length ? others : [...unfolded, placeOfLine(line)])
  }

  return { unfolded, toggle, isUnfolded: (line: LineRow) => unfolded.some((evidence) => isOf(evidence, line)) }
}

export function placeOfLine({ file, start, end, line }: LineRow): Evidence {
  return { file, start, end, line }
}

function isOf(evidence: Evidence, line: LineRow): boolean {
  return evidence.file === line.file && evidence.start === line.start
}
