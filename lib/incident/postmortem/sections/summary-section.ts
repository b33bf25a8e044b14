import type { ElectionEntry } from '../../../analysis/document.ts'
import { words } from '../../../language/words.ts'
import { causeName } from '../../../words/cause.ts'
import { CONFIDENCE_GLYPH } from '../../../words/certainty.ts'
import { formatDuration } from '../../../words/duration.ts'
import { RULES, type RuleId } from '../../../words/rules.ts'
import { parseTime } from '../../../words/time.ts'
import type { Block } from '../block.ts'
import { figuresOf } from '../figures/registry.ts'
import type { Postmortem } from '../postmortem.ts'
import type { RootCause } from '../root-cause.ts'
import type { SectionKind } from './section.ts'

const { summary } = words.postmortem

/** What happened in sentences, what led to it as far as a rule says so, the impact that the files show, the figures. */
export const summarySection: SectionKind = {
  id: 'summary',
  count: () => null,
  blocks: (postmortem) => [
    ...(postmortem.scope.findings.length === 0 ? [sentence(summary.nothing)] : findings(postmortem)),
    ...figuresOf(postmortem).map(({ id, svg, caption }): Block => ({ kind: 'figure', id, svg, caption })),
  ],
}

function findings({ scope, rootCauses }: Postmortem): Block[] {
  const several = scope.findings.length > 1
  return scope.findings.flatMap((finding, i): Block[] => {
    const elections = i === 0 ? electionsOf(scope) : []
    const told = [finding.summary, ...elections.map(electionSentence)].filter((text) => text !== '').join(' ')
    const { cause, severity, confidence } = finding
    return [
      {
        kind: 'paragraph',
        text: [{ kind: 'code', text: cause }, summary.claim(severity, CONFIDENCE_GLYPH[confidence], confidence)],
        tone: 'quiet',
      },
      {
        kind: 'paragraph',
        text: [
          ...(several ? [{ kind: 'strong' as const, text: `${finding.title}. ` }] : []),
          told === '' ? '' : `${told} `,
          { kind: 'strong', text: rootCauseSentence(rootCauses.get(finding.id) ?? null) },
        ],
      },
      ...(finding.impact === ''
        ? []
        : [
            {
              kind: 'paragraph' as const,
              text: [{ kind: 'strong' as const, text: `${summary.impact}: ` }, finding.impact],
            },
          ]),
    ]
  })
}

function sentence(text: string): Block {
  return { kind: 'paragraph', text: [text] }
}

/** "Caused" only where a rule of the protocol leads from one to the other. */
function rootCauseSentence(root: RootCause | null): string {
  if (root === null) return summary.undecided
  const cause = causeName(root.cause)
  if (root.rule !== null) return summary.causedBy(cause, RULES[root.rule as RuleId])
  return summary.fitsBest(cause, CONFIDENCE_GLYPH[root.confidence], root.confidence)
}

/** More than these are told by the durations only. */
const MOST_ELECTIONS = 3

function electionsOf({ document, range, findings }: Postmortem['scope']): readonly ElectionEntry[] {
  const ensembles = new Set(findings.map((finding) => finding.ensemble))
  const during = document.elections.filter(({ ensemble, from, to }) => {
    const began = parseTime(from)!
    return range !== null && ensembles.has(ensemble) && began <= range.to && (parseTime(to) ?? range.to) >= range.from
  })
  return during.length > MOST_ELECTIONS ? [] : during
}

function electionSentence(election: ElectionEntry): string {
  const { kind, sids, tookMs, leaderAfter, epochBefore, epochAfter } = election
  const took = tookMs === null ? summary.unknown : formatDuration(tookMs)
  const epoch = (value: number | null) => (value === null ? summary.unknown : `0x${value.toString(16)}`)
  const leader = String(leaderAfter ?? summary.unknown)
  if (kind === 'failed') return summary.failed(sids, took)
  if (kind === 'rejoin') return summary.rejoined(sids.join(', '), took, leader, epoch(epochAfter))
  return summary.elected(sids, leader, took, epoch(epochBefore), epoch(epochAfter))
}
