import type { AnalysisDocument } from '@/lib/analysis/document'
import type { TimeRange } from '@/lib/engine/queries'
import { words } from '@/lib/language/words'
import { groupDigits } from '../../../lib/words/size.ts'
import { DAY, formatDate, parseTime } from '../../../lib/words/time.ts'
import { isZoneKnown } from '../known-zone'

const BROKER_LOG = 'kafka/broker-log'

/** From the first to the last batch of all partitions, in UTC; null where no batch has a time. */
export function kafkaSpan(document: AnalysisDocument): TimeRange | null {
  const segments = document.partitions.flatMap((partition) => partition.segments)
  return spanOf(segments.flatMap((segment) => [segment.minTime, segment.maxTime]))
}

/** What the ZooKeeper logs cover. */
function logSpan(document: AnalysisDocument): TimeRange | null {
  return spanOf(document.coverage.filter((entry) => entry.sid !== null).flatMap((entry) => [entry.from, entry.to]))
}

function overlap(a: TimeRange, b: TimeRange): boolean {
  return a.from <= b.to && b.from <= a.to
}

/** A broker that is a voter of a controller quorum has its events on its lane there. */
export function laneOfQuorum(document: AnalysisDocument, sid: number | null): boolean {
  const quorums = document.ensembles.filter(({ system }) => system === 'kraft').map(({ id }) => id)
  return document.servers.some((server) => server.sid === sid && server.hasLog && quorums.includes(server.ensemble))
}

/** What the logs of brokers that have no lane elsewhere cover; null where there are none. */
function brokerSpan(document: AnalysisDocument): TimeRange | null {
  const logs = document.files.filter(({ kind, sid }) => kind === BROKER_LOG && !laneOfQuorum(document, sid))
  return spanOf(logs.flatMap(({ from, to }) => [from, to]))
}

export function hasKafkaLanes(document: AnalysisDocument): boolean {
  return document.partitions.length > 0 || brokerSpan(document) !== null
}

/** Whether there is anything to draw for this range: batches on this axis, or events of brokers. */
export function drawsLanes(document: AnalysisDocument, range: TimeRange): boolean {
  const brokers = brokerSpan(document)
  return (brokers !== null && overlap(brokers, range)) || drawsBatches(document, range)
}

/** The batches' lanes are drawn for this range: batches lie in it, and nothing on the axis has another, unknown zone. */
export function drawsBatches(document: AnalysisDocument, range: TimeRange): boolean {
  const kafka = kafkaSpan(document)
  if (!kafka || !overlap(kafka, range)) return false
  const logs = logSpan(document)
  return isZoneKnown(document) || !logs || !overlap(logs, range)
}

/** `2 partitions, dated 38 to 41 days after these lines; zone of the log not set` */
export function kafkaState(document: AnalysisDocument): string {
  const kafka = kafkaSpan(document)
  const logs = logSpan(document)
  const { states } = words.kafkaStrip
  const count = document.partitions.length
  const what = words.offsets.partitions(count, groupDigits(count))
  if (count === 0) return states.brokersOnly
  if (!kafka) return states.noTime(what)
  if (!logs) return states.alone(what)
  const hasZone = isZoneKnown(document)
  if (overlap(kafka, logs)) return hasZone ? states.drawn(what) : states.noZone(what)
  return kafka.from > logs.to
    ? states.after(what, distance(kafka.from - logs.to, kafka.to - logs.to, kafka), hasZone)
    : states.before(what, distance(logs.from - kafka.to, logs.from - kafka.from, kafka), hasZone)
}

function distance(near: number, far: number, kafka: TimeRange): string {
  const { years, withinDay, days, daysBetween } = words.kafkaStrip.distances
  const [least, most] = [Math.floor(near / DAY), Math.floor(far / DAY)]
  if (most > 3_650) return years(formatDate(kafka.from))
  if (most < 1) return withinDay
  return least === most ? days(least, groupDigits(least)) : daysBetween(least, most)
}

function spanOf(texts: readonly (string | null)[]): TimeRange | null {
  const times = texts.map(parseTime).filter((time) => time !== null)
  if (times.length === 0) return null
  return times.reduce<TimeRange>((span, time) => ({ from: Math.min(span.from, time), to: Math.max(span.to, time) }), {
    from: times[0]!,
    to: times[0]!,
  })
}
