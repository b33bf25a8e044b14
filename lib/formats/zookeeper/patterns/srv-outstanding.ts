import { definePattern } from '../pattern.ts'

/** Transactions out of order. */
export const srvOutstanding = definePattern({
  id: 'SRV_OUTSTANDING',
  loggers: ['FinalRequestProcessor', 'ZooKeeperServer'],
  fields: { a: 'hex', b: 'hex' },
  wordings: [/^Zxid outstanding (?:0x)?(?<a>[0-9a-f]+) is less than current (?:0x)?(?<b>[0-9a-f]+)/],
})
