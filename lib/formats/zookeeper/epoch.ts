import { defineFormat } from '../format.ts'
import { linesOf } from './lines-of.ts'
import { textOfHead } from './text-encoding.ts'

/** More is no epoch: it has 31 bits that count. */
const LONGEST = 24
const NUMBER = /^\s*(-?\d{1,19})\s*$/
const NAME = /(?:^|[/!._-])(currentEpoch|acceptedEpoch|updatingEpoch)(?:\.(?:tmp|txt|bak))?$/i

/**
 * `currentEpoch` and `acceptedEpoch` beside the transaction logs: the epoch that the server last served in, and the last
 * that it promised a leader to follow. A number as text; which of the two it is only the name says.
 */
export const epoch = defineFormat({
  id: 'zookeeper/epoch',
  title: 'ZooKeeper epoch file',
  text: true,
  divisible: false,
  tables: { epochs: { which: 'text', epoch: 'f64', start: 'f64', end: 'f64', line: 'u32' } },

  recognize(head, name) {
    if (!NAME.test(name) || head.length > LONGEST) return 0
    return NUMBER.test(textOfHead(head)) ? 0.95 : 0
  },

  async decode(source, range, output) {
    const which = NAME.exec(source.name)?.[1] ?? ''
    for await (const { text, start, end, number } of linesOf(source, range, output)) {
      const digits = NUMBER.exec(text)?.[1]
      if (digits === undefined) continue
      output.tables.epochs.add({ which, epoch: Number(digits), start, end, line: number })
    }
  },
})
