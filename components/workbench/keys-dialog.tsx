'use client'
import { useEffect, useRef } from 'react'
import { IconButton } from '@/components/ui/icon-button'
import { Kbd } from '@/components/ui/kbd'
import { ScrollRegion } from '@/components/ui/scroll-region'
import type { GlobalKey, KeyHelp } from './keys'

export interface KeysDialogProps {
  map: readonly GlobalKey[]
  /** Of the focused pane: shown first. */
  pane?: { title: string; keys: readonly KeyHelp[] } | null
  onClose(): void
}

/** All keys of this page. */
export function KeysDialog({ map, pane, onClose }: KeysDialogProps) {
  const ref = useRef<HTMLDialogElement>(null)
  useEffect(() => ref.current?.showModal(), [])
  const groups = [...new Set(map.map((each) => each.group))]
  return (
    <dialog
      ref={ref}
      aria-labelledby="keys-title"
      onClose={onClose}
      className="m-auto w-[min(760px,92vw)] rounded-dialog border border-line bg-pane p-0 text-ink shadow-lift backdrop:bg-(--scrim)"
    >
      <header className="flex items-center justify-between border-line border-b py-9 pr-9 pl-16">
        <h2 id="keys-title" className="text-sentence">
          Keys
        </h2>
        <IconButton icon="close" label="Close" keys="Esc" onClick={() => ref.current?.close()} />
      </header>
      <ScrollRegion aria-label="List of keys" className="max-h-[70vh] gap-x-24 p-16 narrow:columns-2">
        {pane && pane.keys.length > 0 && <KeyGroup title={pane.title} keys={pane.keys} />}
        {groups.map((group) => (
          <KeyGroup key={group} title={group} keys={map.filter((each) => each.group === group)} />
        ))}
      </ScrollRegion>
    </dialog>
  )
}

function KeyGroup({ title, keys }: { title: string; keys: readonly KeyHelp[] }) {
  return (
    <section className="mb-16 break-inside-avoid">
      <h3 className="mb-4 text-ink2 text-note">{title}</h3>
      <dl className="grid grid-cols-[max-content_1fr] gap-x-12 gap-y-4">
        {keys.map((each) => (
          <div key={each.keys.join()} className="contents">
            <dt className="flex flex-wrap items-start gap-3">
              {shortened(each.keys).map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd className="text-ink2">{each.does}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** `1` to `8` as two keys and what lies between them. */
function shortened(keys: readonly string[]): readonly string[] {
  return keys.length > 6 ? [keys[0]!, '…', keys.at(-1)!] : keys
}
