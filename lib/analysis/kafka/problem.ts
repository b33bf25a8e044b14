import { type Evidence, formatEvidence } from '../../words/evidence.ts'
import { groupDigits } from '../../words/size.ts'
import type { Problem } from '../document.ts'

/** What follows from a problem (specs: Kafka on disk, sections 6.12 and 7); nothing follows from a note. */
const CONSEQUENCES: Readonly<Record<string, string>> = {
  'kafka/crc-mismatch':
    'Consumers that check CRCs stop here. A broker that recovers this segment cuts it here, and any later segment is deleted.',
  'kafka/batch-truncated':
    'A broker that recovers this segment cuts the rest off; what was not replicated elsewhere is lost.',
  'kafka/batch-corrupt':
    'The broker can read no further than this. When it recovers this segment it cuts it here, and any later segment is deleted.',
  'kafka/offsets-not-increasing': 'Lookups by offset may find the wrong batch.',
  'kafka/offset-gap': 'Consumers go on after the gap without an error: the records in it are not here to be read.',
  'kafka/base-offset-mismatch':
    'Indexes and lookups count from the name. A broker cannot serve these offsets from a file of this name.',
  'kafka/index-offset-mismatch':
    'A fetch may start at the wrong batch. The broker rebuilds the index when the file is deleted while it is down.',
  'kafka/index-position-invalid':
    'A fetch by this offset fails or reads garbage. The broker rebuilds the index when the file is deleted while it is down.',
  'kafka/index-not-increasing':
    'Binary search in the index may go astray. The broker rebuilds the index when the file is deleted while it is down.',
  'kafka/index-torn-entry': 'The broker ignores the torn entry; a lookup scans a little further.',
  'kafka/time-index-mismatch': 'Lookups by time may start too late or too early.',
  'kafka/time-index-out-of-order':
    'Lookups by time may go astray; retention by time may keep or drop the segment wrongly.',
  'kafka/time-index-offset-not-found': 'Lookups by time that reach this entry find no record.',
  'kafka/open-transaction': 'Consumers with read_committed read no further than the first offset of this transaction.',
  'kafka/sequence-gap': 'Batches of this producer are missing, or were written twice.',
  'kafka/producer-epoch-regression': 'A producer that was fenced off wrote again.',
  'kafka/snapshot-corrupt':
    'A broker that starts deletes it and takes the next older one, or reads the log from its start to know its producers. Nothing is lost.',
  'kafka/leader-epoch-regression': 'Followers and consumers that compare leader epochs take this for a diverged log.',
}

export function problem(code: string, severity: Problem['severity'], message: string, evidence: Evidence): Problem {
  const consequence = severity === 'note' ? null : (CONSEQUENCES[code] ?? null)
  return { code, severity, message, consequence, evidence: formatEvidence(evidence) }
}

/** Of each code this many problems of a segment are listed; the rest are counted. */
const LISTED = 50

/** Collects the problems of one segment. A compacted log has a gap behind every other batch. */
export class ProblemList {
  readonly #problems: Problem[] = []
  readonly #counts = new Map<string, number>()
  readonly #last = new Map<string, Problem>()

  add(found: Problem): void {
    const key = `${found.code} ${found.severity}`
    const count = (this.#counts.get(key) ?? 0) + 1
    this.#counts.set(key, count)
    if (count <= LISTED) this.#problems.push(found)
    else this.#last.set(key, found)
  }

  list(): Problem[] {
    const rest = [...this.#last].map(([key, found]) => {
      const message = `${groupDigits(this.#counts.get(key)! - LISTED)} more of this kind are not listed one by one; this is the last.`
      return { ...found, message }
    })
    return [...this.#problems, ...rest]
  }
}

/** An index with a wrong entry or two is damaged; one in which more than half of many are wrong is of another log. */
const FEW = 4

/** One problem instead of one for each entry, where an index belongs to another segment. */
export function asForeignIndex(problems: readonly Problem[], entries: number): readonly Problem[] {
  const wrong = problems.filter(({ severity }) => severity === 'error')
  const [first] = wrong
  if (first === undefined || wrong.length <= FEW || wrong.length * 2 <= entries) return problems
  const message = `${groupDigits(wrong.length)} of ${groupDigits(entries)} entries do not fit this segment's log: the index is of another one, or of what stood here before. The first: ${first.message}`
  return [{ ...first, message }]
}
