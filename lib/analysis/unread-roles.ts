import type { Gap } from '../model/workspace.ts'
import type { RoleSpan } from './story.ts'

/**
 * A role as far as its log was read: in times of which the bytes are not read yet a server may have been anything, so it has no role
 * there. `gaps` in order of time, of the log that the role is from.
 */
export function readParts(span: RoleSpan, gaps: readonly Gap[]): RoleSpan[] {
  const inside = gaps.filter(({ from, to }) => from > span.from && to < (span.to ?? Number.POSITIVE_INFINITY))
  if (inside.length === 0 || span.role === 'unknown') return [span]
  const parts: RoleSpan[] = []
  let from = span.from
  for (const gap of inside) {
    parts.push({ ...span, from, to: gap.from })
    from = gap.to
  }
  return [...parts, { ...span, from }]
}
