import { definePattern } from '../pattern.ts'

/** A session was expired by command. */
export const sesForce = definePattern({
  id: 'SES_FORCE',
  loggers: ['ZooKeeperServer'],
  fields: { session: 'hex' },
  wordings: [/^forcibly expiring session 0x(?<session>[0-9a-f]+)/],
})
