import type { TimeRange } from '../engine/queries.ts'

const MOST_ZONES = 4
const TIME_WEIGHT = 0.35
const LEAST_SHARE = 0.14
/** Of all instants: a denser part with fewer is no zone of its own. */
const LEAST_INSTANTS = 0.2
/** Of the time to divide: bursts shorter than this do not count as denser than they would at this length. */
const GRAIN = 1 / 300
/** How much likelier two densities must be than one, in natural logarithms, before a border is drawn. */
const LEAST_GAIN = 3
/** Of the denser neighbour's length: how far a border stands off its first and last line. */
const STAND_OFF = 0.06

/** Cuts the parts that are not folded at the largest changes of event density, into at most four zones (ui.md, section 4). */
export function cutIntoZones(parts: readonly TimeRange[], instants: readonly number[]): readonly TimeRange[] {
  const span = parts.reduce((sum, part) => sum + part.to - part.from, 0)
  const zones = [...parts]
  while (zones.length < MOST_ZONES) {
    let best: Cut | null = null
    for (const [zone, part] of zones.entries()) {
      const cut = bestCut(part, within(instants, part), span * GRAIN, instants.length * LEAST_INSTANTS)
      if (cut && cut.gain > (best?.gain ?? LEAST_GAIN)) best = { ...cut, zone }
    }
    if (!best) break
    const { from, to } = zones[best.zone]!
    zones.splice(best.zone, 1, { from, to: best.at }, { from: best.at, to })
  }
  return standOff(zones, instants)
}

/** The part of the width that each zone gets: by time and by distinct instants, but never too little to read. */
export function shareOfWidth(zones: readonly TimeRange[], instants: readonly number[]): readonly number[] {
  const times = zones.map(({ from, to }) => to - from)
  const counts = zones.map((zone) => within(instants, zone).length)
  const time = sum(times)
  const count = sum(counts)
  const wanted = zones.map((_, i) =>
    count === 0 ? times[i]! / time : (TIME_WEIGHT * times[i]!) / time + ((1 - TIME_WEIGHT) * counts[i]!) / count,
  )
  const narrow = new Set<number>()
  for (;;) {
    const left = 1 - narrow.size * LEAST_SHARE
    const rest = sum(wanted.filter((_, i) => !narrow.has(i)))
    const shares = wanted.map((share, i) => (narrow.has(i) ? LEAST_SHARE : (share / rest) * left))
    const under = shares.findIndex((share, i) => share < LEAST_SHARE && !narrow.has(i))
    if (under < 0) return shares
    narrow.add(under)
  }
}

interface Cut {
  readonly at: number
  readonly gain: number
  readonly zone: number
}

/** The border at which two constant rates describe the instants best, as a likelihood ratio of Poisson processes. */
function bestCut(
  part: TimeRange,
  instants: readonly number[],
  grain: number,
  fewest: number,
): Omit<Cut, 'zone'> | null {
  const whole = logLikelihood(instants.length, part.to - part.from, grain)
  let best: Omit<Cut, 'zone'> | null = null
  for (let i = 1; i < instants.length; i++) {
    const [before, next] = [instants[i - 1]!, instants[i]!]
    const off = Math.min((next - before) / 2, grain / 10)
    for (const at of [before + off, next - off]) {
      const after = instants.length - i
      const gain = logLikelihood(i, at - part.from, grain) + logLikelihood(after, part.to - at, grain) - whole
      const denser = i / (at - part.from) > after / (part.to - at) ? i : after
      if (denser >= fewest && gain > (best?.gain ?? 0)) best = { at, gain }
    }
  }
  return best
}

function logLikelihood(count: number, time: number, grain: number): number {
  return count === 0 ? 0 : count * Math.log(count / (time + grain))
}

/** Moves each border between two zones away from the denser one, into the gap between the lines on both its sides. */
function standOff(zones: readonly TimeRange[], instants: readonly number[]): readonly TimeRange[] {
  const moved = zones.map(({ from, to }) => ({ from, to }))
  for (let i = 1; i < moved.length; i++) {
    const left = moved[i - 1]!
    const right = moved[i]!
    if (left.to !== right.from) continue
    const next = lowerBound(instants, right.from)
    const [a, b] = [instants[next - 1] ?? left.from, instants[next] ?? right.to]
    const room = (b - a) / 2
    const rightIsDenser = density(right, instants) > density(left, instants)
    const border = rightIsDenser
      ? b - Math.min(room, (right.to - b) * STAND_OFF)
      : a + Math.min(room, (a - left.from) * STAND_OFF)
    if (border > left.from && border < right.to) left.to = right.from = border
  }
  return moved
}

function density(zone: TimeRange, instants: readonly number[]): number {
  return within(instants, zone).length / (zone.to - zone.from)
}

function within(instants: readonly number[], { from, to }: TimeRange): readonly number[] {
  return instants.slice(lowerBound(instants, from), lowerBound(instants, to))
}

function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
