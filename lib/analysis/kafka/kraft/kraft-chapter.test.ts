import { expect, test } from 'vitest'
import { UNKNOWN_ZONE } from '../../../model/zone.ts'
import { kafkaChapter } from '../kafka-chapter.ts'
import { openLogDir } from '../testing.ts'

test('a quorum of one: a leader, and no election', async () => {
  const { ensembles, servers, roles, elections, findings } = kafkaChapter(await openLogDir('healthy-4.4.0'), {
    ensembles: 2,
    zoneOf: () => UNKNOWN_ZONE,
  })
  expect(ensembles).toEqual([{ id: '3', sids: [1], system: 'kraft', zxid: null }])
  expect(servers).toMatchObject([{ ensemble: '3', sid: 1, participant: true }])
  expect(roles.map(({ sid, role, to }) => `${sid} ${role} ${to}`)).toEqual(['1 leading null'])
  expect(elections).toEqual([])
  expect(findings).toEqual([])
})

test('leaders killed one after the other: two copies of the log tell one story, and the churn is a finding', async () => {
  const { ensembles, roles, elections, unavailable, findings } = kafkaChapter(await openLogDir('churn-4.4.0'))
  expect(ensembles).toEqual([{ id: '1', sids: [1, 2, 3], system: 'kraft', zxid: null }])
  expect(
    elections.map((one) => `${one.leaderBefore} to ${one.leaderAfter}, epoch ${one.epochBefore} to ${one.epochAfter}`),
  ).toEqual([
    '1 to 2, epoch 1 to 3',
    '2 to 3, epoch 3 to 4',
    '3 to 2, epoch 4 to 5',
    '2 to 3, epoch 5 to 6',
    '3 to 1, epoch 6 to 7',
    '1 to 2, epoch 7 to 8',
  ])
  expect(roles.filter(({ role }) => role === 'leading')).toHaveLength(elections.length + 1)
  for (const { from, to } of unavailable) expect(Date.parse(to!) - Date.parse(from)).toBeGreaterThan(0)
  const [churn] = findings
  expect(churn).toMatchObject({ cause: 'kraft_leader_churn', severity: 'critical', ensemble: '1' })
  expect(churn!.chain.length).toBe(elections.length)
  // epoch 2 had a candidate, and no leader
  expect(churn!.summary).toBe(
    'Leaders 1, 2, 3 took over from each other, in epochs 3 to 8. 1 more epoch ended without a leader.',
  )
})
