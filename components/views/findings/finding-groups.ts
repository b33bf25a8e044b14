import type { Finding } from '@/lib/analysis/document'

/** A row of the list: a finding, or the same one that came back again and again. */
export interface FindingGroup {
  readonly key: string
  /** In the order of the list; by time where there are several. */
  readonly findings: readonly Finding[]
}

/** Up to this many times the same is listed one by one. */
const ONE_BY_ONE = 3

/** Weeks of logs hold one fault hundreds of times: such a fault is one row, at the place of its first finding. */
export function findingGroups(ordered: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<string, Finding[]>()
  for (const finding of ordered) {
    const key = sameness(finding)
    const group = groups.get(key)
    if (group) group.push(finding)
    else groups.set(key, [finding])
  }
  const shown = new Set<string>()
  return ordered.flatMap((finding): FindingGroup[] => {
    const key = sameness(finding)
    const group = groups.get(key)!
    if (group.length <= ONE_BY_ONE) return [{ key: finding.id, findings: [finding] }]
    if (shown.has(key)) return []
    shown.add(key)
    return [{ key, findings: [...group].sort((a, b) => (a.from ?? '').localeCompare(b.from ?? '')) }]
  })
}

function sameness({ ensemble, partition, severity, cause, sids }: Finding): string {
  return [severity, cause, ensemble, partition, sids.join()].join('/')
}
