import { definePattern } from '../pattern.ts'

/** A client comes back with its session. Level DEBUG from 3.5.5, with more fields. */
export const sesRenew = definePattern({
  id: 'SES_RENEW',
  loggers: ['ZooKeeperServer'],
  fields: { session: 'hex', addr: 'text', zxid: 'hex', ms: 'integer' },
  wordings: [
    /^Client attempting to renew session 0x(?<session>[0-9a-f]+) at (?<addr>\S+)$/,
    /^Client attempting to renew session: session = 0x(?<session>[0-9a-f]+), zxid = 0x(?<zxid>[0-9a-f]+), timeout = (?<ms>-?\d+), address = (?<addr>\S+)$/,
  ],
})
