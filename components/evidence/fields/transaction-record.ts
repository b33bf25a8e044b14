import { words } from '@/lib/language/words'
import type { FieldLayout } from './field'
import { JuteFields } from './jute-fields'

const { transaction } = words.fields

/** What follows the header, by type (ZooDefs.OpCode). */
const BODIES: Readonly<Record<number, { readonly name: string; read(fields: JuteFields): void }>> = {
  1: { name: 'create', read: create },
  2: { name: 'delete', read: path },
  5: { name: 'setData', read: setData },
  7: { name: 'setACL', read: setAcl },
  13: { name: 'check', read: check },
  14: { name: 'multi', read: multi },
  15: { name: 'create2', read: create },
  16: { name: 'reconfig', read: setData },
  19: { name: 'createContainer', read: createContainer },
  20: { name: 'deleteContainer', read: path },
  21: { name: 'createTTL', read: createTtl },
  [-10]: { name: 'createSession', read: (fields) => fields.int('timeout', () => transaction.timeout) },
  [-11]: { name: 'closeSession', read: () => {} },
  [-1]: { name: 'error', read: (fields) => fields.int('error', () => transaction.error) },
}

const HEADER_SIZE = 44

/** A record of a ZooKeeper transaction log: Adler-32 as int64, payload length int32, the TxnHeader, a body by its type. */
export const transactionRecord: FieldLayout = {
  size: HEADER_SIZE,
  read(view) {
    const fields = new JuteFields(view, 0)
    fields.hex('checksum', transaction.checksum)
    fields.int('length', () => transaction.length)
    fields.hex('session')
    fields.int('cxid')
    fields.hex('zxid')
    fields.time('time')
    fields.int('type', (type) => BODIES[type]?.name)
    BODIES[view.getInt32(HEADER_SIZE - 4)]?.read(fields)
    return fields.fields
  },
}

function path(fields: JuteFields): void {
  fields.text('path')
}

function node(fields: JuteFields): void {
  fields.text('path')
  fields.data('data')
  fields.acl()
}

function create(fields: JuteFields): void {
  node(fields)
  fields.boolean('ephemeral')
  fields.int('parentCVersion')
}

function createContainer(fields: JuteFields): void {
  node(fields)
  fields.int('parentCVersion')
}

function createTtl(fields: JuteFields): void {
  createContainer(fields)
  fields.long('ttl')
}

function setData(fields: JuteFields): void {
  fields.text('path')
  fields.data('data')
  fields.int('version')
}

function setAcl(fields: JuteFields): void {
  fields.text('path')
  fields.acl()
  fields.int('version')
}

function check(fields: JuteFields): void {
  fields.text('path')
  fields.int('version')
}

function multi(fields: JuteFields): void {
  fields.int('parts')
}
