'use client'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import { Kbd } from '@/components/ui/kbd'
import { words } from '@/lib/language/words'
import { GROUPS, type PaletteEntry } from './palette-entry'
import { rememberChosen } from './recent'

export interface PaletteDialogProps {
  /** What is in the field; the entries are those that fit it, group after group. */
  typed: string
  entries: readonly PaletteEntry[]
  placeholder: string
  onTyped(text: string): void
  onClose(): void
}

/** One field, and a list below it. Enter takes the first. */
export function PaletteDialog({ typed, entries, placeholder, onTyped, onClose }: PaletteDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const [at, setAt] = useState(0)
  useEffect(() => dialog.current?.showModal(), [])
  const cursor = Math.min(at, entries.length - 1)

  function choose(entry: PaletteEntry | undefined) {
    if (!entry || entry.unavailable) return
    if (entry.group === 'actions') rememberChosen(entry.id)
    // Closing gives the focus back to where it was; then the action may move it.
    dialog.current?.close()
    setTimeout(() => void entry.run())
  }
  function move(to: number) {
    setAt(to)
    list.current?.querySelector(`[data-at="${to}"]`)?.scrollIntoView({ block: 'nearest' })
  }
  function onKeyDown(event: KeyboardEvent) {
    const last = entries.length - 1
    if (event.key === 'ArrowDown') move(cursor >= last ? 0 : cursor + 1)
    else if (event.key === 'ArrowUp') move(cursor <= 0 ? last : cursor - 1)
    else if (event.key === 'PageDown') move(Math.min(last, cursor + 8))
    else if (event.key === 'PageUp') move(Math.max(0, cursor - 8))
    else if (event.key === 'Enter') choose(entries[cursor])
    else return
    event.preventDefault()
  }

  return (
    <dialog
      ref={dialog}
      aria-label={words.palette.title}
      onClose={onClose}
      className="mx-auto mt-[12vh] w-[min(--spacing(640),92vw)] overflow-hidden rounded-dialog border border-line bg-pane p-0 text-ink shadow-lift backdrop:bg-(--scrim)"
    >
      <div className="flex h-46 items-center gap-10 border-line border-b px-14">
        <Icon name="search" className="text-ink3" />
        <input
          role="combobox"
          aria-label={words.palette.title}
          aria-expanded="true"
          aria-controls={`${id}list`}
          aria-activedescendant={entries[cursor] ? `${id}${cursor}` : undefined}
          aria-autocomplete="list"
          value={typed}
          placeholder={placeholder}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => {
            onTyped(event.currentTarget.value)
            setAt(0)
          }}
          onKeyDown={onKeyDown}
          className="h-full min-w-0 flex-1 bg-transparent text-[14px] outline-none projector:text-sentence placeholder:text-ink3"
        />
        <Kbd>{'Esc'}</Kbd>
      </div>
      <div
        ref={list}
        id={`${id}list`}
        role="listbox"
        aria-label={words.palette.found}
        className="max-h-[56vh] overflow-y-auto py-4"
      >
        {GROUPS.map((group) => {
          const own = entries.flatMap((entry, i) => (entry.group === group ? [{ entry, i }] : []))
          return own.length === 0 ? null : (
            // biome-ignore lint/a11y/useSemanticElements: a group of options has no element of its own
            <div key={group} role="group" aria-label={words.palette.groups[group]}>
              <p aria-hidden="true" className="px-14 pt-7 pb-2 text-ink3 text-note">
                {words.palette.groups[group]}
              </p>
              {own.map(({ entry, i }) => (
                <Option
                  key={entry.id}
                  {...{ entry, id: `${id}${i}`, at: i, active: i === cursor }}
                  onHover={() => setAt(i)}
                  onChoose={() => choose(entry)}
                />
              ))}
            </div>
          )
        })}
        {entries.length === 0 && <p className="px-14 py-9 text-ink2">{words.palette.nothing}</p>}
      </div>
    </dialog>
  )
}

interface OptionProps {
  entry: PaletteEntry
  id: string
  at: number
  active: boolean
  onHover(): void
  onChoose(): void
}

function Option({ entry, id, at, active, onHover, onChoose }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are those of the field, which keeps the focus
    // biome-ignore lint/a11y/useFocusableInteractive: the field points at it with aria-activedescendant
    <div
      id={id}
      role="option"
      data-at={at}
      aria-selected={active}
      aria-disabled={entry.unavailable ? true : undefined}
      onClick={onChoose}
      onPointerMove={onHover}
      className={classNames(
        'flex min-h-28 cursor-pointer items-center gap-10 px-14 py-3',
        active && 'bg-selected shadow-[inset_2px_0_0_var(--accent)]',
      )}
    >
      <span
        className={classNames(
          'min-w-0 flex-1',
          // What happened is never cut off; the name of a file or of a line may be.
          entry.group !== 'story' && 'overflow-hidden text-ellipsis whitespace-nowrap',
          entry.unavailable && 'text-ink3',
        )}
      >
        {entry.text}
      </span>
      <span className="max-w-[46%] overflow-hidden text-ellipsis whitespace-nowrap text-ink3 text-note">
        {entry.unavailable || entry.detail}
      </span>
      {entry.keys && entry.keys.length > 0 && (
        <span className="flex gap-3">
          {entry.keys.map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
        </span>
      )}
    </div>
  )
}
