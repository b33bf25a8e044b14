import { groupsBy } from '../model/time-order.ts'
import type { Sample, Workspace } from '../model/workspace.ts'

/** How much a metric changed at a time, compared with how it moves otherwise. */
export interface MetricChange {
  readonly name: string
  /** 0: as always; 1: it moved only then. */
  readonly score: number
}

/** Samples that are looked at in all: a year of scraping is not gone through for an order of charts. */
const MOST_SAMPLES = 300_000
/** At most this far from the time a change still belongs to it, in samples of the metric. */
const NEAR_SAMPLES = 5
const LEAST_NEAR_MS = 5_000
/** Of fewer steps elsewhere nobody knows how it moves otherwise. */
const FEWEST_ELSEWHERE = 5
const LITTLE_KNOWN = 0.5

/**
 * Every metric that has samples on both sides of a time, the one that changed most then first. `time` is in ms as the document
 * has it.
 */
export function metricChanges(workspace: Workspace, time: number): readonly MetricChange[] {
  let left = MOST_SAMPLES
  return workspace
    .metrics()
    .flatMap((name): MetricChange[] => {
      if (left <= 0) return []
      const samples = workspace.files
        .flatMap((file) => workspace.samplesOf(file.id, name))
        .filter((sample) => !Number.isNaN(sample.time) && !Number.isNaN(sample.value))
      left -= samples.length
      const servers = [...groupsBy(samples, ({ ensemble, sid }) => `${ensemble} ${sid}`).values()]
      const score = Math.max(0, ...servers.map((own) => changeAt(own, time)))
      return score > 0 ? [{ name, score }] : []
    })
    .sort((a, b) => b.score - a.score)
}

/** The largest step near the time against the usual larger steps elsewhere. */
function changeAt(samples: readonly Sample[], time: number): number {
  const ordered = [...samples].sort((a, b) => a.time - b.time)
  const apart = ordered.slice(1).map((sample, i) => sample.time - ordered[i]!.time)
  const near = Math.max(LEAST_NEAR_MS, NEAR_SAMPLES * (apart.sort((a, b) => a - b)[apart.length >> 1] ?? 0))
  let there = 0
  const elsewhere: number[] = []
  for (let i = 1; i < ordered.length; i++) {
    const [before, after] = [ordered[i - 1]!, ordered[i]!]
    const step = Math.abs(after.value - before.value)
    if (after.time >= time - near && before.time <= time + near) there = Math.max(there, step)
    else elsewhere.push(step)
  }
  if (there === 0) return 0
  const usual = elsewhere.sort((a, b) => a - b)[Math.floor(elsewhere.length * 0.9)] ?? 0
  const score = there / (there + usual)
  return elsewhere.length < FEWEST_ELSEWHERE ? Math.min(score, LITTLE_KNOWN) : score
}
