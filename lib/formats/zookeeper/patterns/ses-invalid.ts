import { definePattern } from '../pattern.ts'

/** A client comes back too late. */
export const sesInvalid = definePattern({
  id: 'SES_INVALID',
  loggers: ['ZooKeeperServer'],
  fields: { session: 'hex', addr: 'text' },
  wordings: [/^Invalid session 0x(?<session>[0-9a-f]+) for client (?<addr>\S+), probably expired$/],
})
