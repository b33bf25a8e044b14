'use client'
import { Icon } from '@/components/ui/icon'
import type { Postmortem } from '@/lib/incident/postmortem/postmortem'
import { EVIDENCE_SECTIONS, PEOPLE_SECTIONS } from '@/lib/incident/postmortem/sections/registry'
import { words } from '@/lib/language/words'
import { useIncident } from '../use-incident'
import { toggleSection } from './postmortem-link'

/** The sections: those of the files can be left out, those of people show whether anybody wrote. */
export function Outline({ postmortem }: { postmortem: Postmortem }) {
  const { page, sections } = words.postmortem
  const { without } = postmortem.options
  const written = useIncident().annotations.sections ?? {}
  const shown = EVIDENCE_SECTIONS.filter((section) => section.blocks(postmortem).length > 0)
  return (
    <nav
      aria-label={page.outline}
      className="overflow-y-auto border-line border-r bg-pane px-8 py-12 max-narrow:hidden print:hidden"
    >
      <h2 className="px-10 py-4 text-ink3 text-note">{page.fromEvidence}</h2>
      <ul>
        {shown.map((section) => {
          const title = sections[section.id]
          const isIn = !without.includes(section.id)
          return (
            <li key={section.id} className="flex items-center rounded-field hover:bg-raised">
              <button
                type="button"
                aria-pressed={isIn}
                aria-label={page.includes(title)}
                title={page.includes(title)}
                onClick={() => toggleSection(without, section.id)}
                className="grid size-28 flex-none place-items-center rounded-field text-leading-ink"
              >
                {isIn ? <Icon name="check" /> : <span className="size-11 rounded-[3px] border border-strong" />}
              </button>
              <JumpTo id={section.id} title={title} disabled={!isIn} />
              <span className="mono pr-10 text-ink3 text-note">{section.count(postmortem)}</span>
            </li>
          )
        })}
      </ul>
      <h2 className="px-10 pt-12 pb-4 text-ink3 text-note">{page.forPeople}</h2>
      <ul>
        {PEOPLE_SECTIONS.map((id) => {
          const isEmpty = (written[id] ?? '').trim() === ''
          return (
            <li key={id} className="flex items-center rounded-field hover:bg-raised">
              <span className="grid size-28 flex-none place-items-center">
                <span
                  role="img"
                  aria-label={isEmpty ? page.noText : page.hasText}
                  className={`size-12 rounded-full border-[1.5px] ${isEmpty ? 'border-strong border-dashed' : 'border-accent bg-accent'}`}
                />
              </span>
              <JumpTo id={id} title={sections[id]} disabled={false} />
            </li>
          )
        })}
      </ul>
      <p className="px-10 py-8 text-ink3 text-small">{page.blank}</p>
    </nav>
  )
}

function JumpTo({ id, title, disabled }: { id: string; title: string; disabled: boolean }) {
  return (
    <button
      type="button"
      disabled={disabled}
      onClick={() => {
        const heading = document.getElementById(`heading-${id}`)
        heading?.scrollIntoView({ block: 'start' })
        heading?.focus({ preventScroll: true })
      }}
      className="min-h-25 flex-1 text-left text-ink2 hover:text-ink disabled:text-ink3"
    >
      {title}
    </button>
  )
}
