import { definePattern } from '../pattern.ts'

/** One address has too many connections. */
export const conMaxip = definePattern({
  id: 'CON_MAXIP',
  loggers: ['NIOServerCnxnFactory', 'NettyServerCnxnFactory', 'ServerCnxnFactory', 'RateLogger'],
  fields: { times: 'integer', ip: 'text', max: 'integer' },
  wordings: [
    /^(?:\[(?<times>\d+) times\] )?(?:Message: ?)?(?:Error accepting new connection: )?Too many connections from (?<ip>\S+) - max is (?<max>\d+)/,
  ],
})
