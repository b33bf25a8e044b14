import type { FieldLayout } from './field'
import { JuteFields } from './jute-fields'

/** A node of a ZooKeeper snapshot: its path, data, index of its ACL, and StatPersisted. The root's path is empty. */
export const snapshotNode: FieldLayout = {
  size: 76,
  read(view) {
    const fields = new JuteFields(view, 0)
    fields.text('path')
    fields.data('data')
    fields.long('acl')
    fields.hex('czxid')
    fields.hex('mzxid')
    fields.time('ctime')
    fields.time('mtime')
    fields.int('version')
    fields.int('cversion')
    fields.int('aversion')
    fields.hex('ephemeralOwner')
    fields.hex('pzxid')
    return fields.fields
  },
}
