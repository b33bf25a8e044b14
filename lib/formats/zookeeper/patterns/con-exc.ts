import { definePattern } from '../pattern.ts'

/** A connection was closed because of an exception. */
export const conExc = definePattern({
  id: 'CON_EXC',
  loggers: ['NIOServerCnxn', 'NettyServerCnxn', 'NettyServerCnxnFactory'],
  fields: { session: 'hex', err: 'text' },
  wordings: [
    /^Exception causing close of session 0x(?<session>[0-9a-f]+)(?: due to |: )(?<err>.*)$/,
    /^CancelledKeyException causing close of session:? 0x(?<session>[0-9a-f]+)$/,
    /^Exception caught/,
  ],
})
