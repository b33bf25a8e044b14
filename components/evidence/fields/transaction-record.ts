import { type FieldLayout, utcOf } from './field'

const TYPES: Readonly<Record<number, string>> = {
  1: 'create',
  2: 'delete',
  5: 'setData',
  7: 'setACL',
  13: 'check',
  14: 'multi',
  15: 'create2',
  16: 'reconfig',
  19: 'createContainer',
  20: 'deleteContainer',
  21: 'createTTL',
  [-10]: 'createSession',
  [-11]: 'closeSession',
  [-1]: 'error',
}

/** A record of a ZooKeeper transaction log: Adler-32 as int64, payload length int32, then the TxnHeader. */
export const transactionRecord: FieldLayout = {
  size: 44,
  read(view) {
    const type = view.getInt32(40)
    const time = view.getBigInt64(32)
    const name = TYPES[type]
    return [
      { name: 'checksum', at: 0, length: 8, value: hex(view, 0), meaning: 'Adler-32 of the payload' },
      { name: 'length', at: 8, length: 4, value: `${view.getInt32(8)}`, meaning: 'bytes of payload' },
      { name: 'session', at: 12, length: 8, value: hex(view, 12) },
      { name: 'cxid', at: 20, length: 4, value: `${view.getInt32(20)}` },
      { name: 'zxid', at: 24, length: 8, value: hex(view, 24) },
      { name: 'time', at: 32, length: 8, value: `${time}`, meaning: utcOf(time) },
      { name: 'type', at: 40, length: 4, value: `${type}`, ...(name !== undefined && { meaning: name }) },
    ]
  },
}

function hex(view: DataView, at: number): string {
  return `0x${view.getBigUint64(at).toString(16)}`
}
