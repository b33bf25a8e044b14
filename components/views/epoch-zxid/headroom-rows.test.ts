import { expect, test } from 'vitest'
import type { EnsembleEntry, ZxidState } from '@/lib/analysis/document'
import { documentOf } from '@/lib/analysis/testing-document'
import { forecast, headroomRows, percent } from './headroom-rows'

function ensemble(zxid: Partial<ZxidState>): EnsembleEntry {
  return {
    ...{ id: '1', sids: [13], system: 'zookeeper' },
    zxid: {
      ...{ latest: '0x5c10c6626f', epoch: 0x5c, counter: 281_436_783, headroom: 0.9345, ratePerSecond: 888 },
      ...{ rolloverNoSoonerThan: null, previousEpochEndedByRollover: true, confidence: 'assumed', evidence: [] },
      ...zxid,
    },
  }
}

test('each epoch with its highest counter, and how it ended', () => {
  const points = [
    {
      time: 0,
      value: 0xfffffffe,
      ensemble: '1',
      sid: 14,
      evidence: '',
      zxid: '0x5bfffffffe',
      epoch: 0x5b,
      kind: 'vote' as const,
    },
    {
      time: 0,
      value: 0,
      ensemble: '1',
      sid: 14,
      evidence: '',
      zxid: '0x5c00000000',
      epoch: 0x5c,
      kind: 'vote-epoch' as const,
    },
  ]
  const rows = headroomRows(documentOf({ ensembles: [ensemble({})] }), points)
  expect(rows.map((row) => [row.epoch, row.text, row.current])).toEqual([
    ['0x5b', 'ended at fffffffe', false],
    ['0x5c', '281\u202f436\u202f783   6.55 %', true],
  ])
})

const cases = [
  { title: 'days', zxid: {}, text: 'Roll-over in 52 d or more at 888 writes/s or less ◌ assumed' },
  {
    title: 'years',
    zxid: { counter: 870, ratePerSecond: 58, confidence: 'proven' as const },
    text: 'Roll-over in 2.3 years or more at 58 writes/s or less ● proven',
  },
  { title: 'no rate', zxid: { ratePerSecond: null }, text: '6.55 % used; the rate of writes is not in these files' },
  { title: 'the zxid of an observer', zxid: { epoch: 0x80000000, counter: 0 }, text: 'No zxid in these files' },
]
test.each(cases)('$title', ({ zxid, text }) => {
  expect(forecast(ensemble(zxid))).toBe(text)
})

test('shares keep what matters of them', () => {
  expect([0, 0.00001, 0.0655, 1].map(percent)).toEqual(['0 %', '< 0.01 %', '6.55 %', '100 %'])
})
