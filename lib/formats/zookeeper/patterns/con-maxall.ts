import { definePattern } from '../pattern.ts'

/** The server has too many connections. */
export const conMaxall = definePattern({
  id: 'CON_MAXALL',
  loggers: ['ServerCnxnFactory', 'NIOServerCnxnFactory', 'NettyServerCnxnFactory', 'RateLogger'],
  fields: { times: 'integer', cur: 'integer', max: 'integer' },
  wordings: [
    /^(?:\[(?<times>\d+) times\] )?(?:Message: ?)?(?:Error accepting new connection: )?Too many connections (?:(?<cur>\d+) - max is|max allowed is) (?<max>\d+)/,
  ],
})
