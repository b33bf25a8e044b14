import { defineFormat } from '../format.ts'
import { linesOf } from './lines-of.ts'
import { textOfHead } from './text-encoding.ts'

/** More is no server id. */
const LONGEST = 24

/** The file `myid` in a data directory: the server id as text. Whose data lie beside it is said nowhere else. */
export const myid = defineFormat({
  id: 'zookeeper/myid',
  title: 'ZooKeeper server id',
  text: true,
  divisible: false,
  tables: { ids: { sid: 'f64', start: 'f64' } },

  /** A number is a number: the name decides. */
  recognize(head, name) {
    if (head.length > LONGEST || !/^\s*-?\d{1,10}\s*$/.test(textOfHead(head))) return 0
    if (/(?:^|[/!])myid$/i.test(name)) return 0.9
    return /myid/i.test(name) ? 0.5 : 0.1
  },

  async decode(source, range, output) {
    for await (const { text, start } of linesOf(source, range, output)) {
      if (/^\s*-?\d{1,10}\s*$/.test(text)) output.tables.ids.add({ sid: Number(text), start })
    }
  },
})
