import { definePattern } from '../pattern.ts'

/** A client library could not authenticate. */
export const cliSasl = definePattern({
  id: 'CLI_SASL',
  loggers: ['ClientCnxn'],
  fields: {},
  wordings: [/^SASL authentication with Zookeeper Quorum member failed/, /^SASL configuration failed/],
})
