import type { AnalysisDocument } from '@/lib/analysis/document'
import type { TimeRange } from '@/lib/engine/queries'
import { formatCount } from '../../../lib/words/size.ts'
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
  const what = formatCount(document.partitions.length, 'partition')
  if (document.partitions.length === 0) return 'what brokers tell of themselves'
  if (!kafka) return `${what}, no batch with a time`
  if (!logs) return `${what}, batches at append time, UTC`
  const zone = isZoneKnown(document) ? '' : '; zone of the log not set'
  if (overlap(kafka, logs))
    return zone ? `${what}${zone}` : `${what}, batches at append time, UTC; dashed: leader epoch`
  const after = kafka.from > logs.to
  const [near, far] = after
    ? [kafka.from - logs.to, kafka.to - logs.to]
    : [logs.from - kafka.to, logs.from - kafka.from]
  return `${what}, dated ${distance(near, far, kafka)} ${after ? 'after' : 'before'} these lines${zone}`
}

function distance(near: number, far: number, kafka: TimeRange): string {
  const [least, most] = [Math.floor(near / DAY), Math.floor(far / DAY)]
  if (most > 3_650) return `${formatDate(kafka.from)}, years`
  if (most < 1) return 'within a day'
  return least === most ? formatCount(least, 'day') : `${least} to ${most} days`
}

function spanOf(texts: readonly (string | null)[]): TimeRange | null {
  const times = texts.map(parseTime).filter((time) => time !== null)
  if (times.length === 0) return null
  return times.reduce<TimeRange>((span, time) => ({ from: Math.min(span.from, time), to: Math.max(span.to, time) }), {
    from: times[0]!,
    to: times[0]!,
  })
}
