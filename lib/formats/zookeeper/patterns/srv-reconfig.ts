import { definePattern } from '../pattern.ts'

/** The membership is being changed. */
export const srvReconfig = definePattern({
  id: 'SRV_RECONFIG',
  loggers: ['PrepRequestProcessor'],
  fields: {},
  wordings: [/^Incremental reconfig$/, /^Non-incremental reconfig$/],
})
