import { expect, test } from 'vitest'
import type { Claim, Missing } from './causes/claim.ts'
import { MissingItems } from './missing-items.ts'
import { ServerClocks } from './server-clocks.ts'

const DAY = 86_400_000
const log = (from: number): Missing => ({
  ...{ kind: 'zookeeper/server-log', sid: 3, from, to: from + 4_000 },
  ...{ what: 'Server 3 log, 00:00:01 to 00:00:05', why: '', command: '', decides: ['slow_disk'] },
})
const claim = (...missing: Missing[]) => ({ missing }) as unknown as Claim

test('one file and window has one number, another day or ensemble another', () => {
  const items = new MissingItems()
  const ids = (given: Claim, ensemble: string) =>
    items.numbered(given, ensemble, ServerClocks.inAgreement).map(({ id }) => id)
  expect(ids(claim(log(1_000)), '1')).toEqual(['1'])
  expect(ids(claim(log(1_200), log(DAY + 1_000)), '1')).toEqual(['1', '2'])
  expect(ids(claim(log(1_000)), '2')).toEqual(['3'])
  expect(items.deciding('slow_disk', [claim(log(DAY + 1_000))], '1')).toEqual(['2'])
  expect(items.deciding('network_partition', [claim(log(1_000))], '1')).toEqual([])
})

test('what is asked for says its kind, server and time', () => {
  const [item] = new MissingItems().numbered(claim(log(1_000)), '1', ServerClocks.inAgreement)
  expect(item).toMatchObject({ kind: 'zookeeper/server-log', sid: 3, from: '1970-01-01T00:00:01.000Z' })
})
