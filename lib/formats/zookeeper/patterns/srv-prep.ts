import { definePattern } from '../pattern.ts'

/** A leader or a standalone server begins to process requests. */
export const srvPrep = definePattern({
  id: 'SRV_PREP',
  loggers: ['PrepRequestProcessor'],
  fields: { myid: 'integer', re: 'word' },
  wordings: [/^PrepRequestProcessor \(sid:(?<myid>-?\d+)\) started, reconfigEnabled=(?<re>\w+)/],
})
