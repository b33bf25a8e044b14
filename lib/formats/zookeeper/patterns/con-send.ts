import { definePattern } from '../pattern.ts'

/** An answer could not be written: the client is gone. */
export const conSend = definePattern({
  id: 'CON_SEND',
  loggers: ['NIOServerCnxn'],
  fields: {},
  wordings: [/^Unexpected Exception:$/, /^Error sending data synchronously/],
})
