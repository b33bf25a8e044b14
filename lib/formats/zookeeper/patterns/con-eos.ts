import { definePattern } from '../pattern.ts'

/** A client left without closing its session; from 3.6 only in the exception of `Unexpected exception`. */
export const conEos = definePattern({
  id: 'CON_EOS',
  loggers: ['NIOServerCnxn'],
  fields: { session: 'hex', addr: 'text' },
  wordings: [
    /^Unable to read additional data from client sessionid 0x(?<session>[0-9a-f]+), likely client has closed socket/,
    /^Unable to read additional data from client, it probably closed the socket: address = (?<addr>\S+), session = 0x(?<session>[0-9a-f]+)/,
    /^caught end of stream exception$/,
  ],
  exceptions: [
    /^Unable to read additional data from client sessionid 0x(?<session>[0-9a-f]+), likely client has closed socket/,
    /^Unable to read additional data from client, it probably closed the socket: address = (?<addr>\S+), session = 0x(?<session>[0-9a-f]+)/,
  ],
})
