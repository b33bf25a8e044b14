import { definePattern } from '../pattern.ts'

/** A peer dialled the election port. */
export const cnxReceived = definePattern({
  id: 'CNX_RECEIVED',
  loggers: ['QuorumCnxManager'],
  fields: { ip: 'text', port: 'integer' },
  wordings: [/^Received connection request (?:from )?\S*?\/?(?<ip>[0-9a-fA-F.:[\]]+):(?<port>\d+)$/],
})
