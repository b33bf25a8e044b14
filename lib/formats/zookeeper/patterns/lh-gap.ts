import { definePattern } from '../pattern.ts'

/** No DIFF is possible; a snapshot follows. */
export const lhGap = definePattern({
  id: 'LH_GAP',
  loggers: ['LearnerHandler'],
  fields: { a: 'hex', b: 'hex' },
  wordings: [/^Detected gap between end of txnlog: 0x(?<a>[0-9a-f]+) and start of committedLog: 0x(?<b>[0-9a-f]+)/],
})
