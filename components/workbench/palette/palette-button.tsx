'use client'
import { Icon } from '@/components/ui/icon'
import { words } from '@/lib/language/words'
import { ActionKey } from '../shown-keys'

/** Looks like the field that it opens. */
export function PaletteButton({ onOpen }: { onOpen(): void }) {
  return (
    <button
      type="button"
      onClick={onOpen}
      className="inline-flex h-28 w-228 items-center gap-8 rounded-button border border-line bg-raised px-10 text-ink3 hover:text-ink max-full:w-auto projector:hidden"
    >
      <Icon name="search" />
      <span className="flex-1 text-left max-full:sr-only">{words.palette.open}</span>
      <span className="max-full:hidden">
        <ActionKey action="palette" />
      </span>
    </button>
  )
}
