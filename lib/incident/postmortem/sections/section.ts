import type { words } from '../../../language/words.ts'
import type { Block } from '../block.ts'
import type { Postmortem } from '../postmortem.ts'

export type SectionId = keyof typeof words.postmortem.sections

/** One evidence section: what of the model it says, and how. */
export interface SectionKind {
  readonly id: SectionId
  /** How many things it lists, for the outline; null where it lists none. */
  count(postmortem: Postmortem): number | null
  /** None: there is nothing to say, and the section is left out altogether. */
  blocks(postmortem: Postmortem): readonly Block[]
}

/** A table, or one quiet sentence where it would have no rows. */
export function tableOr(
  empty: string,
  head: readonly string[],
  rows: Extract<Block, { kind: 'table' }>['rows'],
): Block[] {
  return rows.length === 0 ? [{ kind: 'paragraph', text: [empty], tone: 'quiet' }] : [{ kind: 'table', head, rows }]
}
