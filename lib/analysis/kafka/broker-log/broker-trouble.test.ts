import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { kafkaChapter } from '../kafka-chapter.ts'
import { openBytes } from '../testing.ts'

const FIXTURES = new URL('../../../formats/broker-log/fixtures/', import.meta.url)
const log = gunzipSync(readFileSync(new URL('zookeeper-server-3.4.1.log.gz', FIXTURES))).toString()
const open = (text: string) => openBytes('logs/server.log', new TextEncoder().encode(text))

test('a recovery that met damage is a finding, with both of its lines', async () => {
  const { findings, unexplained } = kafkaChapter([await open(log)])
  expect(findings).toMatchObject([
    { cause: 'segment_corruption', severity: 'warning', partition: 'orders-0', from: '2026-11-25T03:07:32.328Z' },
  ])
  expect(findings[0]!.chain.map(({ sid, text }) => `${sid}: ${text}`.replaceAll(/\s/g, ' '))).toEqual([
    '3: Broker 3 finds a batch at byte 16 377 of /var/lib/kafka/data/orders-0/00000000000000000000.log that it cannot read.',
    '3: Broker 3 cuts segment 0 to offset 78, and deletes the segments after it.',
  ])
  expect(unexplained).toEqual([])
})

test('a log directory that is gone stays unexplained', async () => {
  const line =
    '[2026-11-25 03:09:00,000] WARN [ReplicaManager broker=3] Stopping serving replicas in dir /var/lib/kafka/data (kafka.server.ReplicaManager)\n'
  const { unexplained } = kafkaChapter([await open(log + line)])
  expect(unexplained).toMatchObject([
    {
      from: '2026-11-25T03:09:00.000Z',
      text: 'Broker 3 cannot use its log directory /var/lib/kafka/data any more: the partitions in it are offline there.',
    },
  ])
})
