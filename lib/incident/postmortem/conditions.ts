import type { RuleOut } from '../../analysis/document.ts'
import { parseTime } from '../../words/time.ts'
import type { Scope } from './scope.ts'

/** Something seen that may have contributed. Never a root cause: that is for people to weigh. */
export type Condition =
  | { readonly kind: 'supported'; readonly ruleOut: RuleOut }
  | { readonly kind: 'same-time'; readonly title: string; readonly evidence: readonly string[] }
  | {
      readonly kind: 'counter'
      readonly epoch: number
      /** Part of the counter that was used, 0 to 1. */
      readonly used: number
      readonly noSoonerThan: number | null
      readonly evidence: readonly string[]
    }
  | { readonly kind: 'releases'; readonly releases: readonly string[] }
  | { readonly kind: 'unparsed'; readonly file: string; readonly count: number }

/** Lines that no pattern knows are told where they are this much of a cited file's rows, at least. */
const MANY_UNPARSED = 0.05

/** What an incident is or brings about: whatever led to it came before. */
const OUTCOMES = new Set([
  'epoch_changed',
  'leader_changed',
  'zxid_gap',
  'quorum_lost',
  'process_restarted',
  'session_expiry',
])

/** What else the files show of that time: supported hypotheses, other findings, the counter, mixed releases, lines unread. */
export function conditionsOf(scope: Scope): readonly Condition[] {
  const { document, incidents, findings, range } = scope
  const ensembles = new Set(findings.flatMap((finding) => finding.ensemble ?? []))
  const ruleOuts = incidents.length > 0 ? incidents.flatMap((incident) => incident.ruleOuts) : document.ruleOuts
  const others = document.findings.filter((finding) => {
    const [from, to] = [parseTime(finding.from), parseTime(finding.to)]
    if (findings.includes(finding) || from === null || range === null) return false
    return from <= range.to && (to ?? from) >= range.from
  })
  const states = document.ensembles.filter((each) => ensembles.has(each.id))
  const cited = new Set(findings.flatMap((finding) => finding.evidence.map((text) => text.split(':')[0]!)))
  return [
    ...ruleOuts
      .filter(({ verdict, hypothesis }) => verdict === 'supported' && !OUTCOMES.has(hypothesis))
      .map((ruleOut) => ({ kind: 'supported' as const, ruleOut })),
    ...others.map(({ title, evidence }) => ({ kind: 'same-time' as const, title, evidence: evidence.slice(0, 1) })),
    ...states.flatMap(({ zxid }) =>
      zxid === null
        ? []
        : [
            {
              ...{ kind: 'counter' as const, epoch: zxid.epoch, used: 1 - zxid.headroom },
              ...{ noSoonerThan: parseTime(zxid.rolloverNoSoonerThan), evidence: zxid.evidence.slice(0, 1) },
            },
          ],
    ),
    ...mixedReleases(scope, ensembles),
    ...document.files
      .filter((file) => cited.has(file.id) && file.unparsed.count > file.rows * MANY_UNPARSED)
      .map((file) => ({ kind: 'unparsed' as const, file: file.id, count: file.unparsed.count })),
  ]
}

function mixedReleases({ document }: Scope, ensembles: ReadonlySet<string>): Condition[] {
  return [...ensembles].flatMap((ensemble) => {
    const releases = document.servers.filter((each) => each.ensemble === ensemble).flatMap((each) => each.release ?? [])
    // A span such as `3.7.1 to 3.7.2` is one release that few lines leave open: it differs only where it cannot be the other.
    const exact = [...new Set(releases.filter((release) => !release.includes(' to ')))].sort()
    return exact.length > 1 ? [{ kind: 'releases' as const, releases: exact }] : []
  })
}
