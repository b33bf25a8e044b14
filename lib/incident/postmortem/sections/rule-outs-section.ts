import { words } from '../../../language/words.ts'
import { hypothesisName } from '../../../words/hypothesis.ts'
import type { Block } from '../block.ts'
import { type SectionKind, tableOr } from './section.ts'

const { ruleOuts, timeline } = words.postmortem
/** Places of one verdict: more of them say no more. */
const MOST_PLACES = 3

/** Each hypothesis with its verdict, why, and what would decide it: supported first, ruled out last. */
export const ruleOutsSection: SectionKind = {
  id: 'rule-outs',
  count: (postmortem) => postmortem.ruleOuts.reduce((sum, { rows }) => sum + rows.length, 0),
  blocks: ({ ruleOuts: incidents, places }) =>
    incidents.flatMap(({ incident, rows }): Block[] => [
      ...(incidents.length > 1
        ? [{ kind: 'paragraph' as const, text: [{ kind: 'strong' as const, text: incident }] }]
        : []),
      ...tableOr(
        ruleOuts.empty,
        ruleOuts.head,
        rows.map(({ hypothesis, verdict, because, decides, evidence }) => ({
          cells: [
            [hypothesisName(hypothesis)],
            [{ kind: 'whole', text: ruleOuts.verdicts[verdict] }],
            [because],
            [decides.length === 0 ? '' : timeline.fetch([...new Set(decides)])],
            places.pieces(evidence.slice(0, MOST_PLACES)),
          ],
        })),
      ),
    ]),
}
