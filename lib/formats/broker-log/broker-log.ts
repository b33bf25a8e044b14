import type { Schema } from '../../columns/chunk.ts'
import { defineFormat } from '../format.ts'
import { countRecords } from '../zookeeper/log-recognition.ts'
import { serverLogTables } from '../zookeeper/record-tables.ts'
import { decodeRecords } from '../zookeeper/server-log.ts'
import { isBrokerClass } from './broker-class.ts'
import { BrokerPatternIndex, knownPatterns } from './broker-pattern-index.ts'
import { brokerPatterns } from './patterns/registry.ts'

const index = new BrokerPatternIndex()

/**
 * `server.log`, `controller.log` and `state-change.log` of a Kafka broker or controller, of ZooKeeper mode and of KRaft: in-sync
 * replicas, leader epochs, the controller quorum, sessions, recovery. What its ZooKeeper client prints is read as in any other
 * program's log, so the tables of both are here.
 */
export const brokerLog = defineFormat({
  id: 'kafka/broker-log',
  title: 'Kafka broker log',
  text: true,
  divisible: true,
  tables: brokerLogTables(),

  recognize(head) {
    const { own, server, client, others, foreign } = countRecords(head, isBrokerClass)
    if (own === 0) return 0
    if (server > own) return 0.3
    return own + client >= others && own >= foreign ? 0.96 : 0.7
  },

  decode: (source, range, output) => decodeRecords(source, range, output, index, knownPatterns),
})

/** Those of any log, and one for each pattern of a broker's, under its id. */
function brokerLogTables(): typeof serverLogTables {
  const own: Record<string, Schema> = Object.fromEntries(brokerPatterns.map(({ id, schema }) => [id, schema]))
  return { ...serverLogTables, ...own }
}
