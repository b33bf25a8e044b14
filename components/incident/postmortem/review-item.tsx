'use client'
import { useState } from 'react'
import { ScrollRegion } from '@/components/ui/scroll-region'
import type { NoteTarget } from '@/lib/incident/annotations'
import { targetKey } from '@/lib/incident/note-target'
import { plainText } from '@/lib/incident/postmortem/block'
import type { Postmortem } from '@/lib/incident/postmortem/postmortem'
import { certaintyText, offsetText, timeText } from '@/lib/incident/postmortem/sections/timeline-section'
import type { TimelineItem } from '@/lib/incident/postmortem/timeline'
import { words } from '@/lib/language/words'
import { RULES, type RuleId } from '@/lib/words/rules'
import type { Draft } from '../local/kept-incident'
import { incidentStore } from '../local/this-device'
import { NoteFields } from '../notes/note-fields'
import { useIncident } from '../use-incident'
import { showLine } from './postmortem-link'

const { review, timeline } = words.postmortem

export interface ReviewItemProps {
  item: TimelineItem
  postmortem: Postmortem
  noting: boolean
  onNoted(): void
}

/** One fact, large: when, who, what, how sure, where it is written, and what was noted about it. */
export function ReviewItem({ item, postmortem, noting, onNoted }: ReviewItemProps) {
  const { source, rule, owner, offset } = item
  const on = targetOf(item)
  const notes = useIncident().annotations.notes.filter((note) => on && targetKey(note.on) === targetKey(on))
  return (
    <ScrollRegion aria-label={item.text} className="flex flex-col items-center px-24 py-12">
      <div className="my-auto flex w-full max-w-[820px] flex-col gap-16">
        <p className="mono text-[15px] text-ink2">
          {plainText(timeText(item, postmortem))}
          {offset && (
            <span className={offset.twoClocks ? 'two-clocks ml-16' : 'ml-16'}>{plainText(offsetText(item))}</span>
          )}
        </p>
        <h2 className="text-balance font-semibold text-[30px] leading-[38px] tracking-[-0.02em]">{item.text}</h2>
        <dl className="grid grid-cols-[max-content_1fr] gap-x-16 gap-y-7 text-[14px] leading-[20px] [&_dt]:text-ink3">
          {owner.sid !== null && (
            <>
              <dt>{timeline.head[1]}</dt>
              <dd>{owner.sid}</dd>
            </>
          )}
          <dt>{timeline.head[3]}</dt>
          <dd>{certaintyText(item)}</dd>
          {source && (
            <>
              <dt>{review.source}</dt>
              <dd>
                <button type="button" onClick={() => showLine(source)} className="text-accent hover:underline">
                  {postmortem.places.text(source)}
                </button>
              </dd>
            </>
          )}
          <dt>{review.clock}</dt>
          <dd>{postmortem.clocks.zoneOf(owner) ?? review.unknownClock}</dd>
          {rule !== null && rule in RULES && (
            <>
              <dt>{review.rule}</dt>
              <dd>{RULES[rule as RuleId]}</dd>
            </>
          )}
        </dl>
        {notes.length > 0 && (
          <ul aria-label={review.noted} className="flex flex-col gap-7">
            {notes.map((note) => (
              <li key={note.id} className="rounded-field border border-line bg-pane px-12 py-8 italic">
                {note.text} <span className="text-ink3">{timeline.note(note.author)}</span>
              </li>
            ))}
          </ul>
        )}
        {noting && on && <ItemNote on={on} onDone={onNoted} />}
      </div>
    </ScrollRegion>
  )
}

/** A note belongs to the line; where there is none, to the finding. */
function targetOf({ source, finding, from }: TimelineItem): NoteTarget | null {
  if (source) return { kind: 'evidence', evidence: source, ...(from === null ? {} : { time: from }) }
  return finding === null ? null : { kind: 'finding', id: finding }
}

function ItemNote({ on, onDone }: { on: NoteTarget; onDone(): void }) {
  const [draft, setDraft] = useState<Draft>({ on, text: '', mineOnly: false, note: '' })
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves every field of it
    <div
      className="rounded-pane border border-line bg-pane"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone()
      }}
    >
      <NoteFields
        draft={draft}
        onDraft={setDraft}
        onSave={(note) => {
          incidentStore.putNote(note)
          onDone()
        }}
        onLeave={onDone}
      />
    </div>
  )
}
