import { expect, test } from 'vitest'
import type { ServerLane } from '@/lib/timeline/server-lanes'
import { layOutLanes } from './lane-layout'

function lane(sid: number, more: Partial<ServerLane> = {}): ServerLane {
  return {
    ...{ key: `1/${sid}`, ensemble: '1', sid, role: 'following', hasFiles: true, who: 'unknown' },
    source: { kind: 'none' },
    changesRole: false,
    ...more,
  }
}
const nothing = { height: 166, top: 3, busy: new Set<string>(), expanded: false }

test('lanes with files are 1.45 times as high, and all fill the height', () => {
  const { rows, height } = layOutLanes(
    [lane(13), lane(14, { hasFiles: false }), lane(24, { hasFiles: false })],
    nothing,
  )
  expect(rows[0]!.height / rows[1]!.height).toBeCloseTo(1.45)
  expect(height).toBeCloseTo(164)
})

test('lanes never shrink below what a label needs: then they scroll', () => {
  const { rows, height } = layOutLanes(
    Array.from({ length: 11 }, (_, i) => lane(i, { hasFiles: false })),
    nothing,
  )
  expect(rows[0]!.height).toBe(19)
  expect(height).toBeGreaterThan(166)
})

test('over twelve servers, those on which nothing happens share a line', () => {
  const many = Array.from({ length: 20 }, (_, i) => lane(i, { changesRole: i === 4 }))
  const { rows, settled } = layOutLanes(many, { ...nothing, busy: new Set(['1/7']) })
  expect(rows.map((row) => row.lane.sid)).toEqual([4, 7])
  expect(settled).toBe(18)
  expect(layOutLanes(many, { ...nothing, expanded: true }).rows).toHaveLength(20)
})

test('ensembles are groups under their names', () => {
  const { groups, rows } = layOutLanes([lane(1), lane(1, { key: '2/1', ensemble: '2' })], nothing)
  expect(groups.map((group) => group.ensemble)).toEqual(['1', '2'])
  expect(rows[1]!.y).toBeGreaterThan(groups[1]!.y)
})
