import { definePattern } from '../pattern.ts'

/** The client port closes. */
export const cnxFactoryExit = definePattern({
  id: 'CNX_FACTORY_EXIT',
  loggers: ['NIOServerCnxnFactory'],
  fields: {},
  wordings: [
    /^NIOServerCnxn factory exited run method$/,
    /^(?:accept|selector) thread exitt?ed run method$/,
    /^Conn+ectionExpirerThread interrupted$/,
  ],
})
