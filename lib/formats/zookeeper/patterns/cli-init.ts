import { definePattern } from '../pattern.ts'

/** A client library begins to connect. */
export const cliInit = definePattern({
  id: 'CLI_INIT',
  loggers: ['ZooKeeper'],
  fields: { cs: 'text', ms: 'integer', w: 'text' },
  wordings: [/^Initiating client connection, connectString=(?<cs>\S+) sessionTimeout=(?<ms>\d+) watcher=(?<w>\S+)/],
})
