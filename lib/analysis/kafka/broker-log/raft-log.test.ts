import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { kafkaChapter } from '../kafka-chapter.ts'
import { openBytes, openLogDir } from '../testing.ts'

const FIXTURES = new URL('../../../formats/broker-log/fixtures/', import.meta.url)
const open = (name: string) =>
  openBytes(`logs/${name}`, new Uint8Array(gunzipSync(readFileSync(new URL(`${name}.gz`, FIXTURES)))))

test('the log of one controller tells of the quorum', async () => {
  const { ensembles, servers, roles, elections, marks, coverage, owners } = kafkaChapter([
    await open('kraft-server-4.4.0.log'),
  ])
  expect(ensembles).toEqual([{ id: '1', sids: [1, 2, 3], system: 'kraft', zxid: null }])
  expect(servers.map(({ sid, hasLog }) => `${sid} ${hasLog}`)).toEqual(['1 false', '2 true', '3 false'])
  const own = roles.filter(({ sid }) => sid === 2).map(({ role }) => role)
  expect(own).toContain('down')
  expect(own.filter((role) => role === 'leading')).toHaveLength(3)
  expect(elections.map(({ leaderAfter, epochAfter }) => `${leaderAfter} in ${epochAfter}`)).toEqual([
    '2 in 3',
    '3 in 4',
    '2 in 5',
    '3 in 6',
    '1 in 7',
    '2 in 8',
  ])
  expect(coverage).toMatchObject([{ ensemble: '1', sid: 2, file: 'logs/kraft-server-4.4.0.log' }])
  expect([...owners]).toEqual([['logs/kraft-server-4.4.0.log', { ensemble: '1', sid: 2 }]])
  expect(marks.some(({ text }) => text === 'is started')).toBe(true)
})

test('beside the metadata log it says more of its own controller, and is no second quorum', async () => {
  const { ensembles, roles } = kafkaChapter([
    ...(await openLogDir('churn-4.4.0')),
    await open('kraft-server-4.4.0.log'),
  ])
  expect(ensembles).toHaveLength(1)
  expect(roles.filter(({ sid }) => sid === 2).map(({ role }) => role)).toContain('down')
  expect(roles.filter(({ sid, role }) => sid === 3 && role === 'leading').length).toBeGreaterThan(0)
})
