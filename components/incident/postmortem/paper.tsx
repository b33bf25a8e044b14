'use client'
import { sectionsOf, titleText } from '@/lib/incident/postmortem/document-sections'
import type { Postmortem } from '@/lib/incident/postmortem/postmortem'
import { headerBlocks, headerLine } from '@/lib/incident/postmortem/sections/header-blocks'
import { useIncident } from '../use-incident'
import { BlockView } from './block-view'
import { PeopleSection } from './people-section'

/** The document as it is exported. */
export function Paper({ postmortem }: { postmortem: Postmortem }) {
  // What is being typed stands here at once, also while the document is made anew.
  const { sections: written } = useIncident().annotations
  return (
    <article className="mx-auto min-h-full max-w-[900px] rounded-field border border-line bg-pane px-40 pt-30 pb-40 shadow-lift max-full:px-24 print:max-w-none print:border-0 print:p-0 print:shadow-none">
      <p className="mono text-ink3 text-mono leading-[18px]">{headerLine(postmortem)}</p>
      <h1 className="mt-4 mb-10 text-balance text-[25px] leading-[31px] tracking-[-0.028em]">
        {titleText(postmortem)}
      </h1>
      {headerBlocks(postmortem).map((block, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a block has no other name than its place
        <BlockView key={i} block={block} />
      ))}
      {sectionsOf(postmortem).map((section) => (
        <section
          key={section.id}
          id={`section-${section.id}`}
          aria-labelledby={`heading-${section.id}`}
          className="mt-22"
        >
          <h2
            id={`heading-${section.id}`}
            tabIndex={-1}
            className="mb-4 scroll-mt-16 break-after-avoid text-[15px] leading-[20px] tracking-[-0.01em]"
          >
            {section.title}
          </h2>
          {section.kind === 'people' ? (
            <PeopleSection {...section} text={written?.[section.id] ?? ''} />
          ) : (
            section.blocks.map((block, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a block has no other name than its place
              <BlockView key={i} block={block} />
            ))
          )}
        </section>
      ))}
    </article>
  )
}
