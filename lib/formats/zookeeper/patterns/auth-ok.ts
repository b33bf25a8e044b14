import { definePattern } from '../pattern.ts'

/** A client authenticated. */
export const authOk = definePattern({
  id: 'AUTH_OK',
  loggers: ['ZooKeeperServer'],
  fields: { session: 'hex', scheme: 'text', addr: 'text' },
  wordings: [
    /^Session 0x(?<session>[0-9a-f]+): auth success for scheme (?<scheme>\S+) and address (?<addr>\S+)$/,
    /^auth success (?<addr>\S+)$/,
    /^got auth packet (?<addr>\S+)$/,
  ],
})
