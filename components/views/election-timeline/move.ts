import type { TimelineItem } from './timeline-item'

export type Move = 'previous' | 'next' | 'lane-up' | 'lane-down'

/** Where an arrow key leads from an item; the first item of the first lane where nothing is selected. */
export function moveTo(
  items: readonly TimelineItem[],
  lanes: readonly string[],
  current: TimelineItem | null,
  move: Move,
): TimelineItem | null {
  const inLane = (lane: string) => items.filter((item) => item.lane === lane)
  if (!current) return lanes.map((lane) => inLane(lane)[0]).find((item) => item !== undefined) ?? null
  switch (move) {
    case 'previous':
    case 'next':
      return beside(inLane(current.lane), current, move === 'next' ? 1 : -1)
    case 'lane-up':
    case 'lane-down': {
      const step = move === 'lane-down' ? 1 : -1
      for (let i = lanes.indexOf(current.lane) + step; i >= 0 && i < lanes.length; i += step) {
        const nearest = nearestInTime(inLane(lanes[i]!), current.from)
        if (nearest) return nearest
      }
      return null
    }
  }
}

/** `items` are in order of time. */
function beside(items: readonly TimelineItem[], current: TimelineItem, step: 1 | -1): TimelineItem | null {
  return items[items.findIndex((item) => item.key === current.key) + step] ?? null
}

function nearestInTime(items: readonly TimelineItem[], time: number): TimelineItem | null {
  let best: TimelineItem | null = null
  for (const item of items) {
    if (!best || Math.abs(item.from - time) < Math.abs(best.from - time)) best = item
  }
  return best
}
