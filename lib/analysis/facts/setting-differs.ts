import { parseEvidence } from '../../words/evidence.ts'
import { defineDetector } from './detector.ts'
import type { FactOf } from './fact.ts'

/** Servers of one ensemble state different values where all must agree. `sid` is the first of those in the minority. */
export interface SettingDiffers extends FactOf<'setting-differs'> {
  readonly key: string
  readonly values: readonly { readonly sid: number; readonly value: string }[]
  readonly minority: readonly number[]
}

/** Settings that the protocol compares across servers; ports, directories and limits for clients may well differ. */
const SHARED =
  /^(?:tickTime|initLimit|syncLimit|electionAlg|sslQuorum|quorum\.auth\..*|server\.\d+|group\.\d+|weight\.\d+)$/

export const settingDiffers = defineDetector<SettingDiffers>({
  kind: 'setting-differs',
  detect(story) {
    return story.configurations.flatMap((row) => {
      if (!row.differs || !SHARED.test(row.key)) return []
      const values = row.values.flatMap(({ sid, value }) => (sid === null ? [] : [{ sid, value: value.trim() }]))
      const own = Number(/^server\.(\d+)$/.exec(row.key)?.[1] ?? Number.NaN)
      // a server may call itself by another address than its peers do
      const compared = values.filter(({ sid }) => sid !== own)
      const counts = new Map<string, number[]>()
      for (const { sid, value } of compared) counts.set(value, [...(counts.get(value) ?? []), sid])
      if (counts.size < 2) return []
      const groups = [...counts.values()].sort((a, b) => b.length - a.length)
      const minority = groups
        .slice(1)
        .flat()
        .sort((a, b) => a - b)
      const span = story.spans.get(row.ensemble) ?? { from: 0, to: 0 }
      const evidence = row.values.flatMap(({ evidence }) => parseEvidence(evidence) ?? [])
      const { ensemble, key } = row
      return [
        { kind: 'setting-differs' as const, ensemble, sid: minority[0]!, ...span, evidence, key, values, minority },
      ]
    })
  },
})
