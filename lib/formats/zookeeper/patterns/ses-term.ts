import { definePattern } from '../pattern.ts'

/** A session was closed; up to 3.5.4. */
export const sesTerm = definePattern({
  id: 'SES_TERM',
  loggers: ['PrepRequestProcessor'],
  fields: { session: 'hex' },
  wordings: [/^Processed session termination for sessionid: 0x(?<session>[0-9a-f]+)$/],
})
