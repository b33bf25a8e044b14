import { defineFormat } from '../../format.ts'
import { FILE_HEADER_SIZE, MAGIC } from './record.ts'
import { txnLogTables } from './tables.ts'
import { TxnWalk } from './txn-walk.ts'

/**
 * `log.ZXID` of a server's `version-2`: every transaction in the order of its zxid (layout in `record.ts`). It is read from
 * front to back, because only so a record inside the data of another is never taken for one.
 */
export const txnLog = defineFormat({
  id: 'zookeeper/txn-log',
  title: 'ZooKeeper transaction log',
  text: false,
  divisible: false,
  tables: txnLogTables,

  recognize(head, name) {
    const named = /(?:^|[/!])log\.[0-9a-f]{1,16}$/i.test(name)
    if (head.length < FILE_HEADER_SIZE) return named && head.length > 0 && isBinary(head) ? 0.5 : 0
    const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
    if (view.getInt32(0) === MAGIC) return 0.95
    // damaged in front: its version and its name have to do
    return named && view.getInt32(4) === 2 ? 0.5 : 0
  },

  async decode(source, _range, output) {
    await new TxnWalk(source, output).run()
  },
})

/** `log.1` may be anybody's. */
function isBinary(head: Uint8Array): boolean {
  return head.some((byte) => byte < 9)
}
