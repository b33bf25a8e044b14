import { definePattern } from '../pattern.ts'

/** Follows a monitoring command. */
export const srv4lwStat = definePattern({
  id: 'SRV_4LW_STAT',
  loggers: ['StatCommand', 'NIOServerCnxn', 'NettyServerCnxn'],
  fields: {},
  wordings: [/^Stat command output$/],
})
