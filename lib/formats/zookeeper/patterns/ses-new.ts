import { definePattern } from '../pattern.ts'

/** A client asks for a session. Level DEBUG from 3.5.5, with more fields. */
export const sesNew = definePattern({
  id: 'SES_NEW',
  loggers: ['ZooKeeperServer'],
  fields: { session: 'hex', addr: 'text', zxid: 'hex', ms: 'integer' },
  wordings: [
    /^Client attempting to establish new session at (?<addr>\S+)$/,
    /^Client attempting to establish new session: session = 0x(?<session>[0-9a-f]+), zxid = 0x(?<zxid>[0-9a-f]+), timeout = (?<ms>-?\d+), address = (?<addr>\S+)$/,
  ],
})
