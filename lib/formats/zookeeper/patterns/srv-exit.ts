import { definePattern } from '../pattern.ts'

/** The process ends itself; codes in section 4.8 of the evidence specification. */
export const srvExit = definePattern({
  id: 'SRV_EXIT',
  loggers: ['ServiceUtils'],
  fields: { code: 'integer' },
  wordings: [/^Exiting JVM with code (?<code>-?\d+)$/],
})
