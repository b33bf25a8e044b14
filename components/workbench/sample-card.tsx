'use client'
import { Button } from '@/components/ui/button'
import { Pane } from '@/components/ui/pane'
import { words } from '@/lib/language/words'
import { SamplePicture } from './sample-picture'
import { ActionKey } from './shown-keys'

const { sample } = words.firstRun

/** `ready`: the page is alive; a click before that would be lost. */
export function SampleCard({ ready, onOpen }: { ready: boolean; onOpen(): void }) {
  return (
    <Pane aria-labelledby="sample">
      <header className="flex h-40 items-center gap-8 border-line border-b pr-8 pl-11">
        <h2 id="sample" className="flex-none text-[14px]">
          {sample.title}
        </h2>
        <span className="min-w-0 overflow-hidden text-ellipsis whitespace-nowrap text-ink3 text-note">
          {sample.about}
        </span>
        <Button tone="primary" aria-disabled={!ready} onClick={onOpen} className="ml-auto">
          {sample.open} <ActionKey action="sample" onAccent />
        </Button>
      </header>
      <SamplePicture />
      <dl className="flex flex-wrap justify-between gap-x-8 border-line border-t pr-14">
        {sample.figures.map(({ value, label }) => (
          <div key={label} className="flex flex-col pt-9 pb-10 pl-14">
            <dt className="order-2 text-ink2 text-note leading-[15px]">{label}</dt>
            <dd className="mono font-semibold text-[16px] tracking-[-0.03em]">{value}</dd>
          </div>
        ))}
      </dl>
    </Pane>
  )
}
