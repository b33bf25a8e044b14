import type { NoteVersion } from '@/lib/incident/sealed-note'
import { deviceList, incidentStore } from '../local/this-device'
import type { Gate } from '../notes/note-gate-context'
import { annotationsOfVersions } from '../remote/note-versions'
import { regularly } from '../remote/regularly'
import { RemoteError } from '../remote/remote-error'
import { type KeptShare, markGone, onShares, type ShareDatabase, shareDatabase, updateNotes } from './share-database'
import { SharedLink } from './shared-link'

/** Notes of readers are looked for this often (ms). */
const EVERY = 60_000

/** Notes that come from and go to the readers of what was shared from this machine. */
export class NotesOfShares {
  /** By id of the share; null of one that is gone. */
  readonly #links = new Map<string, SharedLink | null>()
  readonly #onGate: (gate: Gate | null) => void
  readonly #leave: readonly (() => void)[]
  #isLooking = false
  #again = false
  #isOpen = true
  /** The incident, its notes and removals, as they were when they were last looked at. */
  #seen: readonly unknown[] = []

  constructor(onGate: (gate: Gate | null) => void) {
    this.#onGate = onGate
    void this.look()
    this.#leave = [
      regularly(EVERY, () => void this.look()),
      onShares(() => void this.look()),
      incidentStore.subscribe(() => this.#hasChanged() && void this.look()),
    ]
  }

  close(): void {
    this.#isOpen = false
    for (const leave of this.#leave) leave()
    for (const link of this.#links.values()) link?.close()
  }

  async look(): Promise<void> {
    this.#again = this.#isLooking
    if (this.#isLooking) return
    this.#isLooking = true
    this.#hasChanged()
    try {
      const database = await shareDatabase()
      const shares = await database.shares().catch(() => [])
      this.#tellGate(shares, database)
      for (const share of shares) if (this.#isOpen) await this.#lookAt(share, shares, database)
      this.#tellGate(shares, database)
    } finally {
      this.#isLooking = false
    }
    if (this.#again && this.#isOpen) await this.look()
  }

  #hasChanged(): boolean {
    const { id, annotations } = incidentStore.get()
    const now = [id, annotations.notes, annotations.removals]
    const changed = now.some((each, i) => each !== this.#seen[i])
    this.#seen = now
    return changed
  }

  /** Of links that are there, the one that was made last says how a note leaves. */
  #tellGate(shares: readonly KeptShare[], database: ShareDatabase): void {
    const { id } = incidentStore.get()
    const here = shares.filter(({ incident }) => id !== null && incident === id)
    const latest = here.sort((a, b) => b.createdAt - a.createdAt)
    this.#onGate(
      latest.map((share) => this.#linkOf(share, database)?.gate ?? null).find((gate) => gate !== null) ?? null,
    )
  }

  #linkOf(share: KeptShare, database: ShareDatabase): SharedLink | null {
    const { id, incident, secret, expiresAt, isGone } = share
    if (!incident || !secret || isGone || (expiresAt !== null && expiresAt < Date.now())) return null
    const known = this.#links.get(id)
    if (known !== undefined) return known
    const link = new SharedLink(share, incident, secret, database)
    this.#links.set(id, link)
    return link
  }

  async #lookAt(share: KeptShare, shares: readonly KeptShare[], database: ShareDatabase): Promise<void> {
    const link = this.#linkOf(share, database)
    if (link === null) return
    try {
      for await (const versions of link.fetched()) {
        await this.#keptFromOthers(versions, share, shares, database)
        await incidentStore.addTo(link.incident, annotationsOfVersions(versions))
        await deviceList.read()
      }
      const { id, annotations } = incidentStore.get()
      if (id !== link.incident) return
      const now = (await database.shares().catch(() => [])).find((each) => each.id === share.id) ?? share
      const unsent = link.unsent(now, annotations)
      if (unsent.length > 0) await link.send(unsent)
    } catch (error) {
      if (!(error instanceof RemoteError)) throw error
      // Without the server there is nothing new; the next look may find it.
      if (error.tombstone === null && error.trouble !== 'incident-unknown') return
      link.close()
      this.#links.set(share.id, null)
      await markGone(database, share.id)
    }
  }

  /** Readers of one link wrote for those who have it, not for those who have another one of the same incident. */
  async #keptFromOthers(
    versions: readonly NoteVersion[],
    share: KeptShare,
    shares: readonly KeptShare[],
    database: ShareDatabase,
  ): Promise<void> {
    const own = new Set(share.notes?.bundled.map(({ id }) => id))
    const theirs = versions.map(({ id }) => id).filter((id) => !own.has(id))
    if (theirs.length === 0) return
    for (const { id, incident } of shares)
      if (incident === share.incident && id !== share.id)
        await updateNotes(database, id, (notes) => ({
          ...notes,
          received: [...new Set([...notes.received, ...theirs])],
        }))
  }
}
