import { defineFormat } from '../../format.ts'
import { FILE_HEADER_SIZE, MAGIC } from './record.ts'
import { SnapshotWalk } from './snapshot-walk.ts'
import { snapshotTables } from './tables.ts'

/**
 * `snapshot.ZXID` of a server's `version-2`: all sessions, ACLs and nodes of about one moment (layout in `record.ts`). It is
 * fuzzy: written while the server goes on, so nodes may have changed after the zxid in its name.
 */
export const snapshot = defineFormat({
  id: 'zookeeper/snapshot',
  title: 'ZooKeeper snapshot',
  text: false,
  divisible: false,
  tables: snapshotTables,

  recognize(head, name) {
    if (head.length >= 4 && new DataView(head.buffer, head.byteOffset).getInt32(0) === MAGIC)
      return head.length < FILE_HEADER_SIZE ? 0.6 : 0.95
    // of another system, another version, or damaged in front: the name alone says little
    const named = /(?:^|[/!])snapshot\.[0-9a-f]{1,16}$/i.test(name)
    return named && head.some((byte) => byte === 0) ? 0.4 : 0
  },

  async decode(source, _range, output) {
    await new SnapshotWalk(source, output).run()
  },
})
