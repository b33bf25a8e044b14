import { definePattern } from '../pattern.ts'

/** A client knocks while the server is looking. */
export const srvNotRunning = definePattern({
  id: 'SRV_NOT_RUNNING',
  loggers: ['NIOServerCnxn', 'NettyServerCnxn', 'NettyServerCnxnFactory', 'NIOServerCnxnFactory'],
  fields: { session: 'hex', addr: 'text' },
  wordings: [
    /^Exception causing close of session 0x(?<session>[0-9a-f]+)(?: due to java\.io\.IOException)?: ZooKeeperServer not running/,
    /^Close of session 0x(?<session>[0-9a-f]+)/,
    /^Closing connection to (?<addr>\S+) because the server is not ready/,
    /^Zookeeper server is not running, close the connection(?: to (?<addr>\S+))? before starting the TLS handshake/,
  ],
})
