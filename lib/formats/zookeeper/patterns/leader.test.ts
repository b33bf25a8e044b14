import { describe, expect, test } from 'vitest'
import { rowOf } from './row-of.ts'

/** Lines of ensembles that were broken on purpose, and of public logs; older wordings as their releases print them. */
const cases: [id: string, logger: string, message: string, fields: Record<string, unknown>][] = [
  [
    'LEAD_QUORUM',
    'Leader',
    'Have quorum of supporters, sids: [[1, 2]]; starting up and setting last processed zxid: 0x200000000',
    { sids: '[1, 2]', zxid: 0x200000000n },
  ],
  ['LEAD_SHUTTING', 'Leader', 'Shutting down', {}],
  ['LEAD_SHUTDOWN', 'Leader', 'Shutdown called. For the reason Forcing shutdown', { reason: 'Forcing shutdown' }],
  ['LEAD_SHUTDOWN', 'Leader', 'Shutdown called', { reason: '' }],
  ['LEAD_NOT_FIRST', 'Leader', 'Commiting zxid 0xefffffc7c from null not first!', { zxid: 0xefffffc7cn, addr: 'null' }],
  ['LEAD_FIRST_IS', 'Leader', 'First is 0xe00000001', { zxid: 0xe00000001n }],
  ['LEAD_MAXWAIT', 'Leader', 'zookeeper.leader.maxTimeToWaitForEpoch = -1ms', { ms: -1 }],
  [
    'LEAD_QUORUM',
    'Leader',
    'Have quorum of supporters; starting up and setting last processed zxid: 38654705664',
    { sids: '', zxid: 0x900000000n },
  ],
  ['LEAD_FIRST_IS', 'Leader', 'First is 38654705665', { zxid: 0x900000001n }],
]

describe('messages of the leader', () => {
  test.each(cases)('%s of %s: %s', async (id, logger, message, fields) => {
    expect(await rowOf(logger, message)).toEqual({ id, fields })
  })

  test.each([
    ['Leader', 'Have a quorum'],
    ['CommitProcessor', 'Quit leading due to voter changed mind.'],
  ])('%s does not print: %s', async (logger, message) => {
    expect((await rowOf(logger, message)).id).toBe('')
  })
})
