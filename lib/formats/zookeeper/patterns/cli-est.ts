import { definePattern } from '../pattern.ts'

/** A client library has its session. */
export const cliEst = definePattern({
  id: 'CLI_EST',
  loggers: ['ClientCnxn'],
  fields: { addr: 'text', session: 'hex', ms: 'integer' },
  wordings: [
    /^Session establishment complete on server (?<addr>.+?), session ?id = 0x(?<session>[0-9a-f]+), negotiated timeout = (?<ms>\d+)/,
  ],
})
