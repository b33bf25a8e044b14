import type { Snapshot } from '@/lib/engine/snapshot'
import type { Annotations, NoteTarget } from '@/lib/incident/annotations'
import { targetKey } from '@/lib/incident/note-target'
import { timeOfEvidence } from '@/lib/timeline/evidence-time'
import { formatEvidence } from '@/lib/words/evidence'

/** A note or a pin where a plot draws its place. */
export interface Flag {
  readonly key: string
  readonly time: number
  /** End of a range. */
  readonly until: number | null
  readonly file: string | null
  readonly on: NoteTarget
  readonly text: string
  readonly isPin: boolean
}

/** Those with a time, of files of a system; notes on ranges belong to the plots of ZooKeeper, which are always there. */
export function flagsOf(
  { notes, pins }: Annotations,
  snapshot: Pick<Snapshot, 'document' | 'marks'>,
  system: 'zookeeper' | 'kafka',
): readonly Flag[] {
  const kinds = new Map(snapshot.document.files.map(({ id, kind }) => [id, kind]))
  const flag = (key: string, on: NoteTarget, text: string, isPin: boolean): readonly Flag[] => {
    if (on.kind === 'finding') return []
    if (on.kind === 'range')
      return system === 'zookeeper' ? [{ key, on, text, isPin, time: on.from, until: on.to, file: null }] : []
    const { file } = on.evidence
    const time = on.time ?? timeOfEvidence(snapshot, formatEvidence(on.evidence))
    if (time === null || !kinds.get(file)?.startsWith(`${system}/`)) return []
    return [{ key, on, text, isPin, time, until: null, file }]
  }
  const noted = new Set(notes.map(({ on }) => targetKey(on)))
  return [
    ...notes.flatMap((note) => flag(note.id, note.on, note.text, false)),
    ...pins.flatMap((pin) => {
      const on: NoteTarget = { ...pin, kind: 'evidence' }
      return noted.has(targetKey(on)) ? [] : flag(`pin ${targetKey(on)}`, on, '', true)
    }),
  ]
}
