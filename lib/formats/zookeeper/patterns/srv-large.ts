import { definePattern } from '../pattern.ts'

/** Limits for large requests. */
export const srvLarge = definePattern({
  id: 'SRV_LARGE',
  loggers: ['ZooKeeperServer'],
  fields: { b: 'integer', t: 'integer' },
  wordings: [
    /^The max bytes for all large requests are set to (?<b>\d+)$/,
    /^The large request threshold is set to (?<t>-?\d+)$/,
  ],
})
