import { type Annotations, NO_ANNOTATIONS } from '@/lib/incident/annotations'
import { parseBase64url } from '@/lib/incident/base64url'
import type { IncidentSecret } from '@/lib/incident/incident-key'
import { mergeAnnotations } from '@/lib/incident/merge-annotations'
import type { RemoteNote } from '@/lib/incident/remote'
import { SealError } from '@/lib/incident/seal-error'
import { isNote, type NoteVersion, openNote } from '@/lib/incident/sealed-note'
import { fetchNotes } from './requests'

/** What was appended to a shared incident, each version fetched once. */
export class NoteVersions {
  readonly #id: string
  readonly #secret: IncidentSecret
  #after = 0

  constructor(id: string, secret: IncidentSecret) {
    this.#id = id
    this.#secret = secret
  }

  /** A page of what is new, oldest first, until there is none. Throws a RemoteError; what was handed out does not come again. */
  async *fetched(): AsyncGenerator<readonly NoteVersion[]> {
    for (let more = true; more; ) {
      const page = await fetchNotes(this.#id, this.#after)
      const versions: NoteVersion[] = []
      for (const remote of page.notes) {
        const version = await this.#opened(remote)
        if (version !== null) versions.push(version)
        this.#after = Math.max(this.#after, remote.sequence)
      }
      if (versions.length > 0) yield versions
      more = page.more && page.notes.length > 0
    }
  }

  /** Null where it is none: whoever has the address of an incident can append bytes to it. */
  async #opened({ sealed }: RemoteNote): Promise<NoteVersion | null> {
    const bytes = parseBase64url(sealed)
    if (bytes === null) return null
    try {
      const version = await openNote(this.#secret, bytes)
      return isNote(version) ? { ...version, mineOnly: false } : version
    } catch (error) {
      if (error instanceof SealError || error instanceof SyntaxError) return null
      throw error
    }
  }
}

/** Of versions in any order what stands in the end. */
export function annotationsOfVersions(versions: readonly NoteVersion[]): Annotations {
  return versions.reduce<Annotations>(
    (all, version) =>
      mergeAnnotations(all, {
        ...NO_ANNOTATIONS,
        ...(isNote(version) ? { notes: [version] } : { removals: [version] }),
      }),
    NO_ANNOTATIONS,
  )
}
