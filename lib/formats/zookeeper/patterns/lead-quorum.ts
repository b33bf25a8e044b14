import { definePattern } from '../pattern.ts'

/** A leader is established: sids acknowledged NEWLEADER, epoch is the high half of zxid. The zxid is decimal up to 3.4.2. */
export const leadQuorum = definePattern({
  id: 'LEAD_QUORUM',
  loggers: ['Leader'],
  fields: { sids: 'text', zxid: 'hex' },
  wordings: [
    /^Have quorum of supporters(?:, sids: \[\s*(?<sids>.*?)\s*\])?; starting up and setting last processed zxid: (?:0x(?<zxid>[0-9a-f]+)|(?<zxid_dec>\d+))/,
  ],
})
