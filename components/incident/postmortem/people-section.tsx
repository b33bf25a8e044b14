'use client'
import { words } from '@/lib/language/words'
import { incidentStore } from '../local/this-device'

export interface PeopleSectionProps {
  id: string
  title: string
  hint: string
  text: string
}

/** A section that people write: dashed until they do, kept on this device with every key. */
export function PeopleSection({ id, title, hint, text }: PeopleSectionProps) {
  const { people, page } = words.postmortem
  return (
    <>
      <textarea
        aria-label={page.text(title)}
        placeholder={hint}
        value={text}
        onChange={(event) => incidentStore.setSection(id, event.currentTarget.value)}
        className={`field-sizing-content block min-h-44 w-full resize-y rounded-field border bg-transparent px-12 py-8 text-[14px] leading-[22px] placeholder:text-ink3 focus:border-strong print:hidden ${text === '' ? 'border-strong border-dashed' : 'border-line'}`}
      />
      <p className="hidden whitespace-pre-wrap text-[14px] leading-[22px] print:block">
        {text === '' ? <span className="text-ink3">{people.empty}</span> : text}
      </p>
    </>
  )
}
