import { definePattern } from '../pattern.ts'

/** The quorum port is taken, so this server can never lead. */
export const leadBind = definePattern({
  id: 'LEAD_BIND',
  loggers: ['Leader'],
  fields: { addr: 'text' },
  wordings: [/^Couldn't bind to (?:port )?(?<addr>.+)$/],
})
