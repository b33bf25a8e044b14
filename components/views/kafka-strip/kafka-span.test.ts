import { expect, test } from 'vitest'
import type { AnalysisDocument } from '@/lib/analysis/document'
import { drawsLanes, hasKafkaLanes, kafkaState } from './kafka-span'

const at = (text: string) => Date.parse(text)
function documentWith(kafka: [string, string], zone: string): AnalysisDocument {
  return {
    files: [{ kind: 'zookeeper/server-log', zone: { name: null, source: zone } }],
    coverage: [{ sid: 13, from: '2023-09-01T04:01:00Z', to: '2023-09-01T04:03:00Z', gaps: [] }],
    partitions: [{ segments: [{ minTime: kafka[0], maxTime: kafka[1] }] }],
  } as unknown as AnalysisDocument
}

const cases = [
  {
    title: 'days later',
    kafka: ['2023-10-09T10:00:00Z', '2023-10-12T10:00:00Z'],
    zone: 'lines',
    state: '1 partition, dated 38 to 41 days after these lines',
  },
  {
    title: 'days later, no zone',
    kafka: ['2023-10-09T10:00:00Z', '2023-10-09T11:00:00Z'],
    zone: 'unknown',
    state: '1 partition, dated 38 days after these lines; zone of the log not set',
  },
  {
    title: 'the day before',
    kafka: ['2023-08-30T00:00:00Z', '2023-08-31T00:00:00Z'],
    zone: 'lines',
    state: '1 partition, dated 1 to 2 days before these lines',
  },
  {
    title: 'at the same time, no zone',
    kafka: ['2023-09-01T04:00:00Z', '2023-09-01T05:00:00Z'],
    zone: 'unknown',
    state: '1 partition; zone of the log not set',
  },
] as const
test.each(cases)('$title', ({ kafka, zone, state }) => {
  expect(kafkaState(documentWith([...kafka], zone))).toBe(state)
})

test('lanes are drawn where the clocks can be compared', () => {
  const range = { from: at('2023-09-01T04:01:50Z'), to: at('2023-09-01T04:02:03Z') }
  const same: [string, string] = ['2023-09-01T04:00:00Z', '2023-09-01T05:00:00Z']
  const later: [string, string] = ['2023-10-09T10:00:00Z', '2023-10-09T11:00:00Z']
  expect(drawsLanes(documentWith(same, 'lines'), range)).toBe(true)
  expect(drawsLanes(documentWith(same, 'unknown'), range)).toBe(false)
  expect(drawsLanes(documentWith(later, 'lines'), range)).toBe(false)
  expect(drawsLanes(documentWith(later, 'unknown'), { from: at(later[0]), to: at(later[1]) })).toBe(true)
})

test('a broker’s log has a lane here unless the election timeline has one for it', () => {
  const documentOf = (sid: number | null) =>
    ({
      ...{ partitions: [], coverage: [], ensembles: [{ id: '1', sids: [2], system: 'kraft', zxid: null }] },
      servers: [{ ensemble: '1', sid: 2, hasLog: true }],
      files: [{ kind: 'kafka/broker-log', sid, from: '2023-09-01T04:00:00Z', to: '2023-09-01T05:00:00Z' }],
    }) as unknown as AnalysisDocument
  const range = { from: at('2023-09-01T04:01:50Z'), to: at('2023-09-01T04:02:03Z') }
  expect(hasKafkaLanes(documentOf(2))).toBe(false)
  expect(hasKafkaLanes(documentOf(null))).toBe(true)
  expect(drawsLanes(documentOf(null), range)).toBe(true)
  expect(kafkaState(documentOf(null))).toBe('what brokers tell of themselves')
})
