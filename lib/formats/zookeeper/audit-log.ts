import { defineFormat } from '../format.ts'
import { STAMP_LENGTH, StampReader } from './header-time.ts'
import { linesOf } from './lines-of.ts'
import { textOfHead } from './text-encoding.ts'

/** `2026-11-25 02:02:12,453 INFO o.a.z.a.Slf4jAuditLogger: session=0x1000…`; other layouts put the class elsewhere. */
const AUDIT = /(?:AuditLogger|\baudit\.\w+)\b/
/** The fields are printed with a tab between, `operation` and `result` always. */
const OPERATION = /\boperation=(\w+)\b.*?\bresult=(\w+)\s*$/
const FIELD = /(?:^|[\t ])(session|user|ip|operation|znode_type|znode|acl|result)=/g
const LEVEL = /\b(INFO|ERROR|WARN)\b/
const LONGEST = 64 * 1024

/**
 * The audit log of 3.6 and later (`audit.enable=true`): who asked for which change, and what came of it. Times are local, in
 * the zone of the server, as in its log.
 */
export const auditLog = defineFormat({
  id: 'zookeeper/audit-log',
  title: 'ZooKeeper audit log',
  text: true,
  divisible: false,
  tables: {
    operations: {
      time: 'f64',
      level: 'text',
      session: 'u64',
      user: 'text',
      ip: 'text',
      operation: 'text',
      znode: 'text',
      type: 'text',
      acl: 'text',
      result: 'text',
      start: 'f64',
      end: 'f64',
      line: 'u32',
    },
  },

  recognize(head) {
    const lines = textOfHead(head)
      .split(/\r?\n/, 200)
      .filter((line) => line !== '')
    const audits = lines.filter((line) => AUDIT.test(line) && OPERATION.test(line)).length
    return audits * 2 > lines.length ? 0.97 : 0
  },

  async decode(source, range, output) {
    const stamps = new StampReader()
    for await (const { text, start, end, number } of linesOf(source, range, output)) {
      const line = text.slice(0, LONGEST)
      if (!OPERATION.test(line)) continue
      const fields = fieldsIn(line)
      const session = /^0x[0-9a-f]{1,16}$/i.test(fields.session ?? '') ? BigInt(fields.session!) : 0n
      output.tables.operations.add({
        time: stampIn(line, stamps),
        level: LEVEL.exec(line)?.[1] ?? '',
        session,
        user: fields.user ?? '',
        ip: fields.ip ?? '',
        operation: fields.operation ?? '',
        znode: fields.znode ?? '',
        type: fields.znode_type ?? '',
        acl: fields.acl ?? '',
        result: fields.result ?? '',
        ...{ start, end, line: number },
      })
    }
  },
})

/** What stands between one name and the next: paths and users may hold blanks. */
function fieldsIn(line: string): Record<string, string> {
  const fields: Record<string, string> = {}
  const names = [...line.matchAll(FIELD)]
  for (const [i, found] of names.entries()) {
    fields[found[1]!] = line.slice(found.index + found[0].length, names[i + 1]?.index).trim()
  }
  return fields
}

/** The first stamp of the line: a collector may stand before it. */
function stampIn(line: string, stamps: StampReader): number {
  const places = line.matchAll(/(?<!\d)\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d[,.]\d{3}(?!\d)/g)
  for (const { index } of places) {
    const time = index + STAMP_LENGTH <= line.length ? stamps.read(line, index) : Number.NaN
    if (!Number.isNaN(time)) return time
  }
  return Number.NaN
}
