import { definePattern } from '../pattern.ts'

/** The election link uses TLS. */
export const cnxTls = definePattern({
  id: 'CNX_TLS',
  loggers: ['QuorumCnxManager', 'UnifiedServerSocket'],
  fields: { addr: 'text', proto: 'text', cipher: 'text' },
  wordings: [
    /^Accepted TLS connection from (?<addr>\S+) - (?<proto>\S+) - (?<cipher>\S+)/,
    /^SSL handshake complete with (?<addr>\S+) - (?<proto>\S+) - (?<cipher>\S+)/,
  ],
})
