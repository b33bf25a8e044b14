import { groupsBy } from '../model/time-order.ts'
import { type ClockBound, NOISE_MS } from './clock-bound.ts'

/** An interval of this width or less is known in its middle; of a wider one only its nearer end is. */
const TIGHT_MS = 2_000

interface Reading {
  /** By how much the clock is ahead of its ensemble's reference; negative: behind. */
  readonly aheadMs: number
  /** How far that may be wrong: +∞ where it is bounded on one side only. */
  readonly withinMs: number
}

/**
 * How far each server's clock is from that of most of its ensemble, as far as bounds prove it. Cause and effect on two servers
 * are compared by one clock; what is written into the document is as the server itself wrote it.
 */
export class ServerClocks {
  readonly #readings: ReadonlyMap<string, Reading>
  readonly #references: ReadonlyMap<string, number>

  constructor(readings: ReadonlyMap<string, Reading>, references: ReadonlyMap<string, number>) {
    this.#readings = readings
    this.#references = references
  }

  /** No clock is known to be off. */
  get agree(): boolean {
    return this.#readings.size === 0
  }

  /** The server whose clock the others are compared with. */
  referenceOf(ensemble: string): number | null {
    return this.#references.get(ensemble) ?? null
  }

  /** Milliseconds; 0 where no bound shows a difference. */
  aheadOf(ensemble: string, sid: number | null): number {
    return this.#readings.get(`${ensemble} ${sid}`)?.aheadMs ?? 0
  }

  withinOf(ensemble: string, sid: number): number {
    return this.#readings.get(`${ensemble} ${sid}`)?.withinMs ?? 0
  }

  /** What a server's own clock showed at a time of the common one. */
  asWritten(ensemble: string, sid: number | null, time: number): number {
    return time + this.aheadOf(ensemble, sid)
  }

  static readonly inAgreement = new ServerClocks(new Map(), new Map())
}

/** Each server is read from the one before it that it is most tightly bounded against; the first is the one that most agree with. */
export function serverClocksOf(bounds: readonly ClockBound[]): ServerClocks {
  const readings = new Map<string, Reading>()
  const references = new Map<string, number>()
  for (const [ensemble, own] of groupsBy(bounds, (bound) => bound.ensemble)) {
    const pairs = [...own.map(apartOf), ...own.map(apartOf).map(turned)].filter(isOneOffset)
    const sids = [...new Set(own.flatMap(({ sid, relativeTo }) => [sid, relativeTo]))].sort((a, b) => a - b)
    const level = pairs.filter((pair) => Number.isFinite(widthOf(pair)) && isNoise(pair))
    const supporters = (sid: number): number => level.filter(({ to }) => to === sid).length
    const reference = sids.reduce((best, sid) => (supporters(sid) > supporters(best) ? sid : best))
    references.set(ensemble, reference)
    for (const [sid, apart] of fromReference(reference, pairs)) {
      if (isNoise(apart)) continue
      readings.set(`${ensemble} ${sid}`, { aheadMs: estimateOf(apart), withinMs: widthOf(apart) })
    }
  }
  return new ServerClocks(readings, references)
}

/** By how much one clock is ahead of another: no less than `least`, no more than `most`. */
interface Apart {
  readonly least: number
  readonly most: number
}

interface Pair extends Apart {
  readonly of: number
  readonly to: number
}

function apartOf({ sid, relativeTo, minMs, maxMs }: ClockBound): Pair {
  return { of: sid, to: relativeTo, least: minMs ?? Number.NEGATIVE_INFINITY, most: maxMs ?? Number.POSITIVE_INFINITY }
}

function turned({ of, to, least, most }: Pair): Pair {
  return { of: to, to: of, least: 0 - most, most: 0 - least }
}

/** A clock that was set has none. */
function isOneOffset({ least, most }: Apart): boolean {
  return least - most <= NOISE_MS
}

function isNoise({ least, most }: Apart): boolean {
  return least <= NOISE_MS && most >= -NOISE_MS
}

function widthOf({ least, most }: Apart): number {
  return Math.max(0, most - least)
}

function fromReference(reference: number, pairs: readonly Pair[]): Map<number, Apart> {
  const known = new Map<number, Apart>([[reference, { least: 0, most: 0 }]])
  const tightest = [...pairs].sort((a, b) => widthOf(a) - widthOf(b))
  for (;;) {
    const next = tightest.find(({ of, to }) => known.has(to) && !known.has(of))
    if (next === undefined) return known
    const through = tightest.filter(({ of, to }) => of === next.of && known.has(to))
    const all = through.map((pair) => sum(known.get(pair.to)!, pair)).reduce(common)
    // lines that contradict each other a little: the tightest pair alone
    known.set(next.of, isOneOffset(all) ? all : sum(known.get(next.to)!, next))
  }
}

function sum(a: Apart, b: Apart): Apart {
  return { least: a.least + b.least, most: a.most + b.most }
}

function common(a: Apart, b: Apart): Apart {
  return { least: Math.max(a.least, b.least), most: Math.min(a.most, b.most) }
}

function estimateOf(apart: Apart): number {
  const { least, most } = apart
  return Math.round(widthOf(apart) <= TIGHT_MS ? (least + most) / 2 : least > 0 ? least : most)
}
