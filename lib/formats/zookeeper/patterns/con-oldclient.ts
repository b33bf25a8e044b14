import { definePattern } from '../pattern.ts'

/** A client of an old release. */
export const conOldclient = definePattern({
  id: 'CON_OLDCLIENT',
  loggers: ['ZooKeeperServer'],
  fields: { addr: 'text' },
  wordings: [/^Connection request from old client (?<addr>\S+); will be dropped if server is in r-o mode$/],
})
