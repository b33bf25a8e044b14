import { defineFormat } from '../format.ts'
import { ClientPatternIndex } from './client-pattern-index.ts'
import { recognizeClientLog } from './log-recognition.ts'
import { patterns } from './patterns/registry.ts'
import { serverLogTables } from './record-tables.ts'
import { decodeRecords } from './server-log.ts'

const index = new ClientPatternIndex(patterns)

/**
 * The log of a program that uses ZooKeeper's client library (section 2.9 of the evidence specification): what the client saw
 * of the ensemble. The program's own lines are rows too, and say nothing.
 */
export const clientLog = defineFormat({
  id: 'zookeeper/client-log',
  title: 'ZooKeeper client log',
  text: true,
  divisible: true,
  tables: serverLogTables,
  recognize: recognizeClientLog,
  decode: (source, range, output) => decodeRecords(source, range, output, index),
})
