import type { Unpacking } from './container.ts'

/** Members of one archive. */
export const MEMBER_LIMIT = 20_000

export function tooManyMembers(unpacking: Unpacking, start: number, end: number): void {
  const message = `The archive has more than ${MEMBER_LIMIT} members. The first ${MEMBER_LIMIT} are read.`
  unpacking.report({ code: 'archive/limit', severity: 'warning', message, start, end, line: 0 })
}
