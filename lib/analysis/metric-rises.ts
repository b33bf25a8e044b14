import type { Sample } from '../model/workspace.ts'
import type { Evidence } from '../words/evidence.ts'
import type { EnsembleView } from './ensemble-view.ts'
import type { Story } from './story.ts'

/** Between two samples of a server a value went over a threshold. */
export interface Rise {
  readonly ensemble: string
  readonly sid: number
  /** Time of the sample before and of the one that shows it. */
  readonly from: number
  readonly to: number
  readonly value: number
  readonly evidence: readonly Evidence[]
}

/**
 * `highest`: the highest value since the process started, or since `srst`: what is new in it happened since the sample before.
 * `level`: what holds at the instant. `count`: how often something happened; its value is by how much it rose.
 */
export type Measure = 'highest' | 'level' | 'count'

/** Sampled less often than this, it is too uncertain when something happened. */
const FARTHEST_MS = 5 * 60_000

/** Every time that a metric of a server went over a threshold, where its samples have times. */
export function risesOf(story: Story, key: string, measure: Measure, threshold: number): Rise[] {
  return story.ensembles.flatMap(({ id, servers }) =>
    servers.flatMap(({ sid }) => {
      const samples = story.workspace
        .samples(id, sid, key)
        .filter(({ time, value }) => time > 0 && !Number.isNaN(value))
      return risesIn(samples, measure, threshold).map((rise) => ({ ensemble: id, sid, ...rise }))
    }),
  )
}

function risesIn(samples: readonly Sample[], measure: Measure, threshold: number): Omit<Rise, 'ensemble' | 'sid'>[] {
  return samples.flatMap((sample, i) => {
    const before = samples[i - 1]
    if (before === undefined || sample.time - before.time > FARTHEST_MS) return []
    // a smaller value means that a process began to count anew
    const base = measure === 'level' || sample.value < before.value ? 0 : before.value
    const value = measure === 'count' ? sample.value - base : sample.value
    if (value < threshold || (measure !== 'level' && sample.value === before.value)) return []
    return [{ from: before.time, to: sample.time, value, evidence: [sample.evidence] }]
  })
}

/** The metric's names, with the server id that a set of summaries puts into them: `zk_max_3_ack_latency`. */
export function metricsOfSet(story: Story, set: string, prefix: string): { key: string; sid: number }[] {
  const name = new RegExp(`^zk_${prefix}_(\\d+)_${set}$`)
  return story.workspace.metrics().flatMap((key) => {
    const sid = name.exec(key)?.[1]
    return sid === undefined ? [] : [{ key, sid: Number(sid) }]
  })
}

/** Whether samples of a metric speak for all of a time: only then its silence counts. */
export function isSampled({ id, story }: EnsembleView, sid: number, key: string, from: number, to: number): boolean {
  const times = story.workspace.samples(id, sid, key).map(({ time }) => time)
  const inside = [...times.filter((time) => time >= from - SLACK_MS && time <= to + SLACK_MS)]
  if (inside.length === 0) return false
  const marks = [from, ...inside, to]
  return marks.every((time, i) => i === 0 || time - marks[i - 1]! <= SLACK_MS)
}

const SLACK_MS = 60_000
