import { definePattern } from '../pattern.ts'

/** The AdminServer's address. */
export const srvAdmin = definePattern({
  id: 'SRV_ADMIN',
  loggers: ['JettyAdminServer'],
  fields: { addr: 'text', port: 'integer', url: 'text' },
  wordings: [
    /^Started AdminServer on port (?<port>\d+), command URL (?<url>\S+)$/,
    /^Started AdminServer on address (?<addr>\S+), port (?<port>\d+) and command URL (?<url>\S+)$/,
  ],
})
