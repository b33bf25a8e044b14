import { definePattern } from '../pattern.ts'

/** A request that the data refuse, such as NoNode. */
export const reqKeeperex = definePattern({
  id: 'REQ_KEEPEREX',
  loggers: ['PrepRequestProcessor'],
  fields: { req: 'text', path: 'text', code: 'text' },
  wordings: [
    /^Got user-level KeeperException when processing (?<req>.*?)(?: aborting remaining multi ops\.)? Error Path:(?<path>\S*) Error:KeeperErrorCode = (?<code>.*)$/,
  ],
})
