import { folderOf, parseTopicPartition } from '../../../formats/kafka/segment-name.ts'
import { formatEvidence } from '../../../words/evidence.ts'
import { formatIsoTime } from '../../../words/iso-time.ts'
import { groupDigits } from '../../../words/size.ts'
import type { Finding } from '../../document.ts'
import type { BrokerLine } from '../broker-log/broker-lines.ts'
import { findingId } from './kafka-cause.ts'

/** Lines that a recovery writes where it meets damage. */
export const CORRUPTION = 'BRK_CORRUPTION'
const SHOWN = 5

/** A broker that started met damage in a segment and cut it there (specs: Kafka on disk, 7.2): its log says so, the bytes are gone. */
export function recoveredCorruption(lines: readonly BrokerLine[]): Finding[] {
  const places = new Map<string, BrokerLine[]>()
  for (const line of lines) {
    const name = `${line.owner} ${partitionOf(line)}`
    places.set(name, [...(places.get(name) ?? []), line])
  }
  return [...places.values()].map(findingOf)
}

function findingOf(lines: readonly BrokerLine[]): Finding {
  const [first, last] = [lines[0]!, lines.at(-1)!]
  const partition = partitionOf(first)
  const broker = Number.isNaN(first.owner) ? 'A broker' : `Broker ${first.owner}`
  const evidence = lines.map((line) => formatEvidence(line.evidence))
  const cut = lines.find(({ fields }) => fields.topic !== '')?.fields.offset
  const end = cut === undefined ? '' : ` at offset ${groupDigits(Number(cut))}`
  return {
    ...{ id: findingId('segment_corruption', evidence[0]!), cause: 'segment_corruption', rootCause: null },
    ...{ severity: 'warning', confidence: 'consistent', ensemble: null, sids: [], partition },
    ...{ from: formatIsoTime(first.time), to: formatIsoTime(last.time) },
    title: `${partition}: a broker found a damaged segment and cut it${end}`,
    summary: `${broker} recovered its copy of ${partition} when it started, met a batch that is damaged or not whole, and removed it and what stood after it.`,
    impact:
      'What was cut off is lost where no other replica has it. As a follower the broker fetches it again; as the only replica it does not.',
    chain: lines.slice(0, SHOWN).map((line) => ({
      ...{ at: formatIsoTime(line.time), until: null, sid: Number.isNaN(line.owner) ? null : line.owner },
      step: 'recovery' as const,
      text: textOf(line, broker),
      confidence: 'proven' as const,
      ...{ rule: null, evidence: formatEvidence(line.evidence) },
    })),
    missing: [],
    evidence: evidence.slice(0, 20),
    doNow:
      'See whether the broker was in sync again afterwards; if it was the only replica, compare what producers sent with what is there. Find out why it was not stopped cleanly.',
    figures:
      cut === undefined
        ? []
        : [{ value: groupDigits(Number(cut)), label: 'first offset that was cut off', confidence: 'proven' }],
  }
}

function textOf({ fields }: BrokerLine, broker: string): string {
  if (fields.topic !== '')
    return `${broker} cuts segment ${fields.baseOffset} to offset ${groupDigits(Number(fields.offset))}, and deletes the segments after it.`
  return `${broker} finds a batch at byte ${groupDigits(Number(fields.at))} of ${fields.path} that it cannot read.`
}

function partitionOf({ fields }: BrokerLine): string {
  if (fields.topic !== '') return `${fields.topic}-${fields.partition}`
  const folder = folderOf(String(fields.path))
  const named = parseTopicPartition(folder)
  return named === null ? folder : `${named.topic}-${named.partition}`
}
