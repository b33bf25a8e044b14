/** What the logs of public projects say (fixtures/README.md), as read by hand. */
import { expect, test } from 'vitest'
import { decodeBytes } from '../testing.ts'
import { fixture } from './fixtures.ts'
import { serverLog } from './server-log.ts'

const clock = (time: unknown) => new Date(Number(time)).toISOString().slice(11, 23)

async function statesIn(name: string): Promise<{ states: string[]; span: string[] }> {
  const { rows } = await decodeBytes(serverLog, fixture(name), name)
  const entries = rows.entries!
  const times = entries.map(({ time }) => Number(time))
  return {
    states: rows.PEER_STATE!.map(({ entry, state }) => `${clock(entries[entry as number]!.time)} ${state}`),
    span: [Math.min(...times), Math.max(...times)].map(clock),
  }
}

test.each([
  ['zk2212-node1.log.gz', ['08:59:45.260 LOOKING', '08:59:45.465 LEADING']],
  [
    'zk2212-node2.log.gz',
    [
      '08:59:45.324 LOOKING',
      '08:59:45.616 OBSERVING',
      '08:59:47.596 LOOKING',
      '08:59:47.669 FOLLOWING',
      '08:59:54.912 LOOKING',
    ],
  ],
  [
    'zk2212-node3.log.gz',
    [
      '08:59:45.324 LOOKING',
      '08:59:45.722 OBSERVING',
      '08:59:46.916 LOOKING',
      '08:59:47.118 FOLLOWING',
      '08:59:54.913 LOOKING',
    ],
  ],
])('%s: an observer that becomes a voter', async (name, states) => {
  const found = await statesIn(name)
  expect(found.states).toEqual(states)
})

test('the three nodes together, from the first line to the last', async () => {
  const spans = await Promise.all([1, 2, 3].map((node) => statesIn(`zk2212-node${node}.log.gz`)))
  const all = spans.flatMap(({ span }) => span).sort()
  expect([all[0], all.at(-1)]).toEqual(['08:59:45.018', '08:59:54.923'])
})

test('a standalone server of 3.4.6 among lines of another program', async () => {
  const { rows, diagnostics } = await decodeBytes(serverLog, fixture('mixed-stdout.out.gz'), 'zookeeper.out')
  expect(rows.entries).toHaveLength(34)
  expect(rows.SES_EST).toMatchObject([{ session: 0x1944ceecc1c0000n, ms: 30_000 }])
  expect(rows.DISK_NEWLOG![0]).toMatchObject({ zxid: 1n })
  expect(rows.DISK_SNAP!.map(({ zxid }) => zxid)).toContain(1n)
  expect(rows.PEER_STATE).toEqual([])
  expect(diagnostics).toMatchObject([{ code: 'zookeeper/foreign-lines', severity: 'note' }])
})
