import { definePattern } from '../pattern.ts'

/** A session ended on the client: it was closed, or it had expired. */
export const cliEnd = definePattern({
  id: 'CLI_END',
  loggers: ['ClientCnxn', 'ZooKeeper'],
  fields: { session: 'hex' },
  wordings: [
    /^EventThread shut down(?: for session: 0x(?<session>[0-9a-f]+))?$/,
    /^Session: 0x(?<session>[0-9a-f]+) closed$/,
  ],
})
