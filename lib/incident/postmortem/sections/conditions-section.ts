import { words } from '../../../language/words.ts'
import { hypothesisName } from '../../../words/hypothesis.ts'
import { formatDate } from '../../../words/time.ts'
import type { Block, Text } from '../block.ts'
import type { Condition } from '../conditions.ts'
import type { Postmortem } from '../postmortem.ts'
import type { SectionKind } from './section.ts'

const { conditions } = words.postmortem

/** What else was seen at that time; none of it is called a cause. */
export const conditionsSection: SectionKind = {
  id: 'conditions',
  count: (postmortem) => postmortem.conditions.length,
  blocks(postmortem) {
    const items = postmortem.conditions.map((condition) => textOf(condition, postmortem))
    const lead = items.length === 0 ? conditions.empty : conditions.lead
    const blocks: Block[] = [{ kind: 'paragraph', text: [lead], tone: 'quiet' }]
    return items.length === 0 ? blocks : [...blocks, { kind: 'list', items }]
  },
}

function textOf(condition: Condition, { places }: Postmortem): Text {
  const withPlaces = (text: string, evidence: readonly string[]): Text => {
    const pieces = places.pieces(evidence.slice(0, 1))
    return pieces.length === 0 ? [`${text}.`] : [`${text} (`, ...pieces, ').']
  }
  switch (condition.kind) {
    case 'supported': {
      const { hypothesis, because, evidence } = condition.ruleOut
      return withPlaces(conditions.supported(hypothesisName(hypothesis), because), evidence)
    }
    case 'same-time':
      return withPlaces(conditions.sameTime(condition.title), condition.evidence)
    case 'counter': {
      const { epoch, used, noSoonerThan, evidence } = condition
      const counter = conditions.counter(`0x${epoch.toString(16)}`, percent(used))
      const forecast = noSoonerThan === null ? '' : `; ${conditions.noSoonerThan(formatDate(noSoonerThan))}`
      return withPlaces(counter + forecast, evidence)
    }
    case 'releases':
      return withPlaces(conditions.releases(condition.releases), [])
    case 'unparsed':
      return withPlaces(conditions.unparsed(places.file(condition.file), condition.count), [])
  }
}

function percent(share: number): string {
  return `${Number((share * 100).toPrecision(3))} %`
}
