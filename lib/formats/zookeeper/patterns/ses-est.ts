import { definePattern } from '../pattern.ts'

/** A session is established. Level DEBUG from 3.5.5. */
export const sesEst = definePattern({
  id: 'SES_EST',
  loggers: ['ZooKeeperServer'],
  fields: { session: 'hex', ms: 'integer', addr: 'text' },
  wordings: [
    /^Established session 0x(?<session>[0-9a-f]+) with negotiated timeout (?<ms>\d+) for client (?<addr>\S+)$/,
  ],
})
