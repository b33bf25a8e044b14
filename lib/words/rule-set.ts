import { RULES } from './rules.ts'

/** A name of the rules that a document was made with, from their text: `5f3a9c01`. It changes when any of them does (FNV-1a, 32 bits). */
export function ruleSetId(): string {
  let hash = 0x811c9dc5
  for (const char of JSON.stringify(RULES)) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
