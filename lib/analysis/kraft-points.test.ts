import { expect, test } from 'vitest'
import { openWorkspace } from '../model/open-workspace.ts'
import { openLogDir } from './kafka/testing.ts'
import { seriesOf } from './series.ts'

test('epochs and offsets of a controller quorum, from a copy of its metadata log', async () => {
  const files = await openLogDir('churn-4.4.0')
  const source = seriesOf('kraft', openWorkspace(files, { zones: new Map(), defaultZone: null }))
  const points = Array.from(source.times, (_, row) => source.point(row))
  const leaders = points.filter(({ kind }) => kind === 'own')
  expect(leaders.length).toBeGreaterThan(3)
  const epochs = leaders.map(({ epoch }) => epoch!)
  expect(epochs).toEqual([...epochs].sort((a, b) => a - b))
  expect(new Set(leaders.map(({ sid }) => sid)).size).toBeGreaterThan(1)
  const batches = points.filter(({ kind }) => kind === 'txn')
  expect(batches.every(({ ensemble, offset, value }) => ensemble === '1' && offset === value)).toBe(true)
  expect(batches.at(-1)!.epoch).toBe(epochs.at(-1))
  const voters = points.filter(({ kind }) => kind === 'vote-epoch')
  expect(voters.every(({ offset }) => offset === null)).toBe(true)
})
