import { expect, test } from 'vitest'
import { at, line, workspaceOf } from './testing.ts'

const seconds = [0, 1, 2, 5, 3, 60, 61]
const text = seconds
  .map((second) =>
    line(
      1,
      `10:${String(Math.floor(second / 60)).padStart(2, '0')}:${String(second % 60).padStart(2, '0')}.000`,
      'QuorumPeer',
      'LOOKING',
    ),
  )
  .join('\n')

test.each([1, 4])('records by time, in %i parts', async (pieces) => {
  const workspace = await workspaceOf({ 'zk.log': text }, pieces)
  expect(workspace.lastEntryBefore(0, at('10:00:02.000'))?.time).toBe(at('10:00:01.000'))
  expect(workspace.lastEntryBefore(0, at('10:00:00.000'))).toBeNull()
  expect(workspace.firstEntryFrom(0, at('10:00:05.500'))).toMatchObject({ time: at('10:01:00.000'), line: 6 })
  expect(workspace.firstEntryFrom(0, at('10:02:00.000'))).toBeNull()
  // the clock stepped back once: both records count
  expect(workspace.countEntries(0, at('10:00:02.000'), at('10:00:06.000'))).toBe(3)
  expect(workspace.gaps(0, 30_000).map(({ from, to }) => [from, to])).toEqual([
    [at('10:00:03.000'), at('10:01:00.000')],
  ])
})
