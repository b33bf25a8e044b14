import { words } from '../../language/words.ts'
import type { Block } from './block.ts'
import type { Postmortem } from './postmortem.ts'
import { EVIDENCE_SECTIONS, PEOPLE_SECTIONS, type PeopleSectionId } from './sections/registry.ts'
import type { SectionId } from './sections/section.ts'

export type Section =
  | { readonly kind: 'evidence'; readonly id: SectionId; readonly title: string; readonly blocks: readonly Block[] }
  /** `text` is empty where nobody wrote anything; `hint` says what it asks. */
  | {
      readonly kind: 'people'
      readonly id: PeopleSectionId
      readonly title: string
      readonly text: string
      readonly hint: string
    }

/** The document from its second heading on, as every format writes it: what files prove, then what people say. */
export function sectionsOf(postmortem: Postmortem): readonly Section[] {
  const { sections, people } = words.postmortem
  const { without } = postmortem.options
  const evidence = EVIDENCE_SECTIONS.filter(({ id }) => !without.includes(id)).flatMap((section): Section[] => {
    const blocks = section.blocks(postmortem)
    return blocks.length === 0 ? [] : [{ kind: 'evidence', id: section.id, title: sections[section.id], blocks }]
  })
  const written = PEOPLE_SECTIONS.map((id): Section => {
    const text = (postmortem.people[id] ?? '').trim()
    return { kind: 'people', id, title: sections[id], text, hint: people.hints[id] }
  })
  return [...evidence, ...written]
}

/** What stands over the document. */
export function titleText({ title }: Postmortem): string {
  return title === '' ? words.postmortem.untitled : title
}
