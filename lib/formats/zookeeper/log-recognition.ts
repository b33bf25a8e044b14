import { encodingOfBytes } from '../text-encoding.ts'
import type { Site } from './header.ts'
import { PatternIndex } from './pattern-index.ts'
import { RecordReader, type RecordSink } from './record-reader.ts'
import { isClientLine, isServerClass } from './server-class.ts'
import { LineText } from './text-encoding.ts'
import { continuesRecord } from './trace.ts'

/** More is not looked at. */
const SAMPLE_SIZE = 64 * 1024

/** Records of ZooKeeper's server classes make a server log. */
export function recognizeServerLog(head: Uint8Array, name: string): number {
  const { server, client, others, foreign } = countRecords(head)
  const named = /zookeeper|\bzk\b/i.test(name) ? 0.05 : 0
  if (server === 0) return client > 0 ? 0.2 : Math.min(others, 1) * 0.1
  if (server === 1) return 0.5 + named
  if (foreign > server + client + others) return 0.6 + named
  return server >= others ? 0.95 : 0.6 + named
}

/**
 * Client lines stand in the logs of whatever program uses ZooKeeper: those lines decide, however few they are, unless a server
 * wrote here too. A format that knows the program, such as a Kafka broker's, is surer than this one.
 */
export function recognizeClientLog(head: Uint8Array): number {
  const { server, client, others, foreign } = countRecords(head)
  if (server > 0 || client === 0) return 0
  if (client === 1) return 0.4
  return client >= others && client >= foreign ? 0.9 : 0.6
}

interface Counted {
  /** Of the classes that the caller asked for: those are none of the others. */
  own: number
  server: number
  client: number
  others: number
  foreign: number
}

/** What classes the records of a head are of. */
export function countRecords(head: Uint8Array, isOwn: (printed: string) => boolean = () => false): Counted {
  const counted: Counted = { own: 0, server: 0, client: 0, others: 0, foreign: 0 }
  for (const { printed, of, count } of classesIn(head))
    counted[of !== 'foreign' && isOwn(printed) ? 'own' : of] += count
  return counted
}

/** How many records of a head are of one class. */
interface ClassCount {
  readonly printed: string
  readonly of: 'server' | 'client' | 'others' | 'foreign'
  count: number
}

/** Several formats ask this of the same head. */
const known = new WeakMap<Uint8Array, readonly ClassCount[]>()

function classesIn(head: Uint8Array): readonly ClassCount[] {
  const before = known.get(head)
  if (before !== undefined) return before
  const sample = head.subarray(0, SAMPLE_SIZE)
  const encoding = encodingOfBytes(sample)
  const whole = sample.subarray(encoding.mark, sample.length - ((sample.length - encoding.mark) % encoding.unit))
  const lines = new LineText(whole, encoding.mark, encoding)
  const counter = new ClassCounter()
  const reader = new RecordReader(new PatternIndex([]), counter)
  for (let at = 0; at < lines.length; ) {
    const end = lines.endOfLine(at)
    reader.line(lines, at, end, 0, false)
    at = end + 1
  }
  const counts = [...counter.counts.values()]
  known.set(head, counts)
  return counts
}

class ClassCounter implements RecordSink {
  readonly counts = new Map<string, ClassCount>()

  begin(_start: number, _line: number, _time: number, { printed }: Site, _sourceLine: number, message: string): void {
    this.#count(printed, isServerClass(printed, message) ? 'server' : isClientLine(printed) ? 'client' : 'others')
  }

  from(): void {}

  frame(): void {}

  below(line: string): boolean {
    return continuesRecord(line)
  }

  foreign(): void {
    this.#count('', 'foreign')
  }

  #count(printed: string, of: ClassCount['of']): void {
    const key = `${of} ${printed}`
    const counted = this.counts.get(key)
    if (counted === undefined) this.counts.set(key, { printed, of, count: 1 })
    else counted.count += 1
  }
}
