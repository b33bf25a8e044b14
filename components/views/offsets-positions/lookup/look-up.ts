import { lookUpNamed } from './named-lookup'
import { lookUpOffset } from './offset-lookup'
import { lookUpTime } from './time-lookup'
import type { Lookup, LookupFiles } from './trace'
import { isNamedTime, type Wanted } from './wanted'

/** What the broker would do to find it, step by step. */
export function lookUp(from: LookupFiles, { kind, value }: Wanted): Promise<Lookup> {
  if (kind === 'offset') return lookUpOffset(from, value)
  return isNamedTime(value) ? lookUpNamed(from, value) : lookUpTime(from, value)
}
