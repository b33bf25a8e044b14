'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Kbd } from '@/components/ui/kbd'
import { announce } from '@/components/workbench/live-region'
import { useKeys } from '@/components/workbench/use-keys'
import type { Postmortem } from '@/lib/incident/postmortem/postmortem'
import type { TimelineItem } from '@/lib/incident/postmortem/timeline'
import { words } from '@/lib/language/words'
import { incidentStore } from '../local/this-device'
import { REVIEW_KEYS } from './postmortem-keys'
import { showPostmortem } from './postmortem-link'
import { ReviewItem } from './review-item'

const { review } = words.postmortem

/** The timeline item by item, for a room: agreed or not, and what was said about it. */
export function Review({ postmortem }: { postmortem: Postmortem }) {
  const facts = postmortem.timeline.filter(({ kind }) => kind !== 'note')
  const [key, setKey] = useState(() => (facts.find((item) => !item.agreed) ?? facts[0])?.key)
  const [noting, setNoting] = useState(false)
  const found = facts.findIndex((item) => item.key === key)
  const at = Math.max(0, found)
  const item = facts[at]
  const agreed = facts.filter((each) => each.agreed).length
  const go = (by: number) => {
    const next = facts[Math.min(facts.length - 1, Math.max(0, at + by))]
    if (!next || next.key === item?.key) return
    setNoting(false)
    setKey(next.key)
    announce(review.itemSaid(facts.indexOf(next) + 1, facts.length, next.text))
  }
  const agree = (fact: TimelineItem) => {
    incidentStore.setAgreed(fact.key, !fact.agreed)
    announce(fact.agreed ? review.takenBack : review.nowAgreed(agreed + 1, facts.length))
    if (!fact.agreed) go(1)
  }
  useKeys(REVIEW_KEYS, {
    previous: () => go(-1),
    next: () => go(1),
    agree: () => item && agree(item),
    note: () => setNoting(true),
    leave: () => (noting ? setNoting(false) : showPostmortem()),
  })
  if (!item) return <p className="m-auto p-24 text-ink2">{review.nothing}</p>
  return (
    <main aria-label={review.title} className="grid min-h-0 grid-rows-[auto_minmax(0,1fr)_auto] bg-bg print:hidden">
      <header className="flex items-center gap-12 px-24 py-12">
        <h1 className="font-semibold text-[15px]">{review.item(at + 1, facts.length)}</h1>
        <progress
          aria-label={review.agreed(agreed, facts.length)}
          value={agreed}
          max={facts.length}
          className="h-6 flex-1 appearance-none overflow-hidden rounded-full bg-raised [&::-webkit-progress-bar]:bg-raised [&::-webkit-progress-value]:bg-accent [&::-moz-progress-bar]:bg-accent"
        />
        <span className="text-ink2">
          {agreed === facts.length ? review.whole.done : review.agreed(agreed, facts.length)}
        </span>
        <Button tone="ghost" onClick={() => showPostmortem()}>
          {review.leave} <Kbd>{'Esc'}</Kbd>
        </Button>
      </header>
      <ReviewItem key={item.key} {...{ item, postmortem, noting }} onNoted={() => setNoting(false)} />
      <footer className="flex items-center justify-center gap-9 border-line border-t bg-pane px-24 py-12">
        <Button size="large" disabled={at === 0} onClick={() => go(-1)}>
          <Icon name="back" />
          {review.previous} <Kbd>{'←'}</Kbd>
        </Button>
        <Button size="large" onClick={() => setNoting(true)}>
          <Icon name="note" />
          {review.note} <Kbd>{'N'}</Kbd>
        </Button>
        <Button
          size="large"
          tone={item.agreed ? 'plain' : 'primary'}
          aria-pressed={item.agreed}
          onClick={() => agree(item)}
        >
          <Icon name="check" />
          {item.agreed ? review.disagree : review.agree} <Kbd onAccent={!item.agreed}>{'Y'}</Kbd>
        </Button>
        <Button size="large" disabled={at === facts.length - 1} onClick={() => go(1)}>
          {review.next} <Kbd>{'→'}</Kbd>
          <Icon name="arrow" />
        </Button>
      </footer>
    </main>
  )
}
