'use client'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import type { Snapshot } from '@/lib/engine/snapshot'
import { words } from '@/lib/language/words'
import { formatDate } from '@/lib/words/time'
import type { OpenIncident } from './local/open-incident'
import { incidentStore } from './local/this-device'
import { saveNotes } from './notes-file'
import { useIncident } from './use-incident'

/** What came back from this device, and why something cannot be kept. */
export function KeptNotice({ snapshot }: { snapshot: Snapshot }) {
  const incident = useIncident()
  const { restored, trouble, annotations } = incident
  const back = restored && partsOf(incident)
  const absent = restored && absentFiles(snapshot, restored.files)
  const written = annotations.notes.length + annotations.pins.length > 0 || annotations.title !== ''
  return (
    <>
      {trouble && written && (
        <div role="alert" className="flex items-center gap-12 border-warn border-b bg-warn/8 px-12 py-4 text-small">
          <p className="min-w-0 flex-1">{words.kept[trouble]}</p>
          <Button size="small" onClick={() => saveNotes(incident)}>
            {words.kept.save}
          </Button>
        </div>
      )}
      {restored && back && (
        <div className="flex items-center gap-12 border-line border-b bg-accent-soft px-12 py-2 text-small">
          <p role="status" className="min-w-0 flex-1">
            {words.kept.restored(back, formatDate(restored.openedAt))}{' '}
            {absent ? <span className="text-ink2">{words.kept.otherFiles(absent)}</span> : null}
          </p>
          <IconButton icon="close" label={words.kept.dismiss} onClick={() => incidentStore.dismissRestored()} />
        </div>
      )}
    </>
  )
}

/** `the name, 3 notes, 1 pin`; empty where nothing was kept but the files. */
function partsOf({ annotations, drafts }: OpenIncident): string {
  const { name, notes, pins, drafts: half } = words.kept.parts
  const count = Object.keys(drafts).length
  return [
    annotations.title && name,
    annotations.notes.length > 0 && notes(annotations.notes.length),
    annotations.pins.length > 0 && pins(annotations.pins.length),
    count > 0 && half(count),
  ]
    .filter(Boolean)
    .join(', ')
}

function absentFiles({ files }: Snapshot, kept: readonly { readonly fingerprint: string }[]): number {
  const open = new Set(files.map(({ fingerprint }) => fingerprint))
  return kept.filter(({ fingerprint }) => !open.has(fingerprint)).length
}
