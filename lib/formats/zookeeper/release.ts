import { type Match, textOf } from './pattern-index.ts'

/** Whether the source line of a message tells releases apart. */
export function isFingerprint(logger: string, match: Match): boolean {
  return logger !== '' && match.pattern.id !== 'NOISE' && textOf(match, '') === undefined
}
