import { lookUpOffset } from './offset-lookup'
import { lookUpTime } from './time-lookup'
import type { Lookup, LookupFiles } from './trace'
import type { Wanted } from './wanted'

/** What the broker would do to find it, step by step. */
export function lookUp(from: LookupFiles, { kind, value }: Wanted): Promise<Lookup> {
  return kind === 'offset' ? lookUpOffset(from, value) : lookUpTime(from, value)
}
