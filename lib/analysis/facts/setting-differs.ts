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
      const groups = groupsOf(compared)
      if (groups.length < 2) return []
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

/**
 * Servers that agree, most first. One may state a value several times, in the file it was started with and in those that
 * reconfigurations left: it agrees with whom it shares any.
 */
function groupsOf(values: readonly { readonly sid: number; readonly value: string }[]): number[][] {
  const stated = new Map<number, Set<string>>()
  for (const { sid, value } of values) stated.set(sid, (stated.get(sid) ?? new Set()).add(normalised(value)))
  const groups: { readonly values: Set<string>; readonly sids: number[] }[] = []
  for (const [sid, own] of stated) {
    const group = groups.find(({ values }) => [...own].some((value) => values.has(value)))
    if (group === undefined) groups.push({ values: new Set(own), sids: [sid] })
    else {
      group.sids.push(sid)
      for (const value of own) group.values.add(value)
    }
  }
  return groups.map(({ sids }) => sids).sort((a, b) => b.length - a.length)
}

/** `host:2888:3888:participant;0.0.0.0:2181` and `host:2888:3888;2181` say the same. */
function normalised(value: string): string {
  return value
    .replace(/:participant\b/, '')
    .replace(/;(?:0\.0\.0\.0|\[::\]):/, ';')
    .trim()
}
