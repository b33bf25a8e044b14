'use client'
import { type KeyboardEvent, useContext, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { NOTE_LIMIT, type Note } from '@/lib/incident/annotations'
import { words } from '@/lib/language/words'
import type { Draft } from '../local/kept-incident'
import { newId } from '../local/kept-incident'
import { setAuthor, useAuthor } from './author'
import { LeavingNote } from './leaving-note'
import { NoteGateContext } from './note-gate-context'
import { useLeavingNote } from './use-leaving-note'

export interface NoteFieldsProps {
  draft: Draft
  onDraft(draft: Draft): void
  onSave(note: Note): void
  onLeave(): void
}

const LONGEST_NAME = 60

/** Text, author, and whether it leaves this device. Ctrl Enter saves. */
export function NoteFields({ draft, onDraft, onSave, onLeave }: NoteFieldsProps) {
  const author = useAuthor()
  const notesGo = useContext(NoteGateContext) !== null
  const text = draft.text.trim()
  const leaving = useLeavingNote(text, !draft.mineOnly)
  // While a note is gone through for names nothing is typed into it, and it is saved once.
  const [saving, setSaving] = useState(false)
  async function save() {
    if (text === '' || saving) return
    setSaving(true)
    const given = { id: draft.note || newId(), on: draft.on, text, author: author.trim(), at: Date.now() }
    const note = await leaving.passed({ ...given, mineOnly: draft.mineOnly })
    setSaving(false)
    if (note !== null) onSave(note)
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void save()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Ctrl Enter works in every field of it
    <div className="flex flex-col gap-7 p-12" onKeyDown={onKeyDown}>
      <textarea
        data-autofocus
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to write here
        autoFocus
        aria-label={words.notes.text}
        placeholder={words.notes.placeholder}
        value={draft.text}
        maxLength={NOTE_LIMIT}
        rows={5}
        readOnly={saving}
        aria-busy={saving}
        onChange={(event) => onDraft({ ...draft, text: event.currentTarget.value })}
        className="block w-full resize-y rounded-field border border-line bg-bg px-8 py-6 placeholder:text-ink3 focus:border-strong"
      />
      {leaving.trouble && (
        <p role="alert" className="text-small text-warn">
          {leaving.trouble}
        </p>
      )}
      {leaving.seen && <LeavingNote {...{ text }} seen={leaving.seen} />}
      <div className="flex flex-wrap items-center gap-x-12 gap-y-7 text-small">
        <input
          aria-label={words.notes.author}
          placeholder={words.notes.author}
          value={author}
          maxLength={LONGEST_NAME}
          onChange={(event) => setAuthor(event.currentTarget.value)}
          className="h-24 w-140 rounded-field border border-line bg-bg px-6 placeholder:text-ink3 focus:border-strong"
        />
        <label className="flex min-h-24 items-center gap-6" title={words.notes.mineOnlyHelp}>
          <input
            type="checkbox"
            checked={draft.mineOnly}
            onChange={(event) => onDraft({ ...draft, mineOnly: event.currentTarget.checked })}
          />
          {words.notes.mineOnly}
        </label>
        <span className="mono ml-auto text-ink3 text-note">{`${draft.text.length} / ${NOTE_LIMIT}`}</span>
      </div>
      <div className="flex items-center gap-8">
        <span className="flex-1 text-ink3 text-note">
          {draft.text !== '' ? words.notes.draftKept : notesGo ? words.shared.notesGo : words.notes.stays}
        </span>
        <Button tone="ghost" onClick={onLeave}>
          {words.notes.leave}
        </Button>
        <Button tone="primary" disabled={text === '' || saving} onClick={() => void save()}>
          {words.notes.save} <Kbd onAccent>{'Ctrl Enter'}</Kbd>
        </Button>
      </div>
    </div>
  )
}
