/** A point of a series, as the page is given it (`SeriesPoint` of the engine's queries). */
export interface Point {
  readonly time: number
  readonly value: number
  readonly ensemble: string | null
  readonly sid: number | null
  readonly evidence: string
  /** What its file calls the server, where nothing tells which one that is. */
  readonly instance?: string
  readonly zxid?: string
  readonly epoch?: number
  readonly kind?: 'own' | 'vote' | 'vote-epoch' | 'ack' | 'snapshot' | 'txn'
  readonly folder?: string
  readonly leaderEpoch?: number
  readonly text?: string
  readonly offset?: number | null
}

/** All points of a series in columns, by time: nothing is left out yet, and a point becomes an object when it is drawn. */
export interface PointSource {
  readonly times: Float64Array
  readonly values: Float64Array
  /** Points that are drawn as one line have the same number: a server's own zxids, a metric of it, a folder's batches. */
  readonly lanes: Uint32Array
  point(row: number): Point
}

/** From points that are objects already. */
export function pointSource(points: readonly Point[]): PointSource {
  const sorted = points.filter(({ time }) => !Number.isNaN(time)).sort((a, b) => a.time - b.time)
  const lanes = new Map<string, number>()
  const laneOf = ({ ensemble, sid, kind, instance }: Point): number => {
    const key = `${ensemble} ${sid} ${kind} ${instance}`
    const lane = lanes.get(key) ?? lanes.size
    lanes.set(key, lane)
    return lane
  }
  return {
    times: Float64Array.from(sorted, ({ time }) => time),
    values: Float64Array.from(sorted, ({ value }) => value),
    lanes: Uint32Array.from(sorted, laneOf),
    point: (row) => sorted[row]!,
  }
}
