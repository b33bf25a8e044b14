import { definePattern } from '../pattern.ts'

/** The data of this server differ from the leader's. */
export const srvDigest = definePattern({
  id: 'SRV_DIGEST',
  loggers: ['DataTree', 'RateLogger', 'ZooKeeperServer'],
  fields: { rest: 'text', zxid: 'hex', times: 'integer' },
  wordings: [
    /^First digest mismatch on txn: (?<rest>.*)$/,
    /^(?:\[(?<times>\d+) times\] )?Message: ?Digests are not matching\. Value is Zxid\.(?: (?:Last value|Value): ?(?<zxid_dec>\d+))?/,
  ],
})
