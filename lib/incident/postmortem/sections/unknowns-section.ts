import { words } from '../../../language/words.ts'
import { hypothesisName } from '../../../words/hypothesis.ts'
import { parseTime } from '../../../words/time.ts'
import type { Block, Text } from '../block.ts'
import type { Postmortem } from '../postmortem.ts'
import { unexplainedIn } from '../scope.ts'
import type { SectionKind } from './section.ts'

const { unknowns } = words.postmortem

/** What the files leave open, each with the command that fetches what would decide it. */
export const unknownsSection: SectionKind = {
  id: 'unknowns',
  count: (postmortem) => postmortem.unknowns.length + undecidedIn(postmortem).length,
  blocks(postmortem) {
    const open = [...undecidedIn(postmortem), ...unexplainedOf(postmortem)]
    const items = postmortem.unknowns.flatMap(({ id, what, why, command, decides }): Block[] => [
      {
        kind: 'paragraph',
        text: [
          { kind: 'strong', text: unknowns.item(id, what, why) },
          decides.length === 0 ? '' : ` ${unknowns.decides(decides.map(hypothesisName))}`,
        ],
      },
      { kind: 'command', text: command },
    ])
    const lead = items.length + open.length === 0 ? unknowns.empty : unknowns.lead
    const list: Block[] = open.length === 0 ? [] : [{ kind: 'list', items: open }]
    return [{ kind: 'paragraph', text: [lead], tone: 'quiet' }, ...items, ...list]
  },
}

/** What cannot be told, and why, of which nothing that is asked for would decide it. */
function undecidedIn({ ruleOuts, unknowns: asked }: Postmortem): Text[] {
  const ids = new Set(asked.map(({ id }) => id))
  const texts = ruleOuts.flatMap(({ rows }) =>
    rows
      .filter(({ verdict, decides }) => verdict === 'cannot_tell' && !decides.some((id) => ids.has(id)))
      .map(({ hypothesis, because }) => unknowns.undecided(hypothesisName(hypothesis), because)),
  )
  return [...new Set(texts)].map((text) => [text])
}

function unexplainedOf({ scope, places, clocks }: Postmortem): Text[] {
  return unexplainedIn(scope).map(({ from, to, text, evidence }) => {
    const owner = { file: evidence[0]?.split(':')[0] ?? null, ensemble: null, sid: null }
    const print = (time: string) => clocks.print(parseTime(time)!, owner)
    const cited = places.pieces(evidence.slice(0, 1))
    return [unknowns.unexplained(print(from), print(to), text), ...(cited.length > 0 ? [' (', ...cited, ')'] : [])]
  })
}
