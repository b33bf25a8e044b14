import { definePattern } from '../pattern.ts'

/** A session is being closed. */
export const sesClosing = definePattern({
  id: 'SES_CLOSING',
  loggers: ['ZooKeeperServer', 'SessionTrackerImpl', 'NIOServerCnxn'],
  fields: { session: 'hex' },
  wordings: [/^Closing session 0x(?<session>[0-9a-f]+)$/, /^Session closing: 0x(?<session>[0-9a-f]+)$/],
})
