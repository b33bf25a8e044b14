import { definePattern } from '../pattern.ts'

/** A client library learns that its session expired. */
export const cliExpired = definePattern({
  id: 'CLI_EXPIRED',
  loggers: ['ClientCnxn'],
  fields: { session: 'hex' },
  wordings: [/^Unable to reconnect to ZooKeeper service, session 0x(?<session>[0-9a-f]+) has expired/],
})
