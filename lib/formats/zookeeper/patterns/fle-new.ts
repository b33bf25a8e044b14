import { definePattern } from '../pattern.ts'

/** An election begins on this server; zxid is the last one of its own history (printed in decimal up to 3.4.2). */
export const fleNew = definePattern({
  id: 'FLE_NEW',
  loggers: ['FastLeaderElection'],
  fields: { myid: 'integer', zxid: 'hex' },
  wordings: [
    /^New election\. My id =\s+(?<myid>-?\d+), proposed zxid=0x(?<zxid>[0-9a-f]+)/,
    /^New election\. My id =\s+(?<myid>-?\d+), Proposed zxid = (?<zxid_dec>-?\d+)/,
  ],
})
