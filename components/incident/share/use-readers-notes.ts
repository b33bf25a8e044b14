'use client'
import { useEffect } from 'react'
import { deviceList, incidentStore } from '../local/this-device'
import { annotationsOfVersions, NoteVersions } from '../remote/note-versions'
import { regularly } from '../remote/regularly'
import { RemoteError } from '../remote/remote-error'
import { type KeptShare, shareDatabase } from './share-database'

/** Notes of readers are looked for this often (ms). */
const EVERY = 60_000

/** What readers of incidents that were shared from this machine wrote joins the notes of the incident itself, open or not. */
export function useReadersNotes(): void {
  useEffect(() => {
    const readers = new ReadersNotes()
    void readers.look()
    const leave = regularly(EVERY, () => void readers.look())
    return () => {
      leave()
      readers.close()
    }
  }, [])
}

class ReadersNotes {
  /** By id of the share; null of one that is gone. */
  readonly #versions = new Map<string, NoteVersions | null>()
  #isLooking = false
  #isOpen = true

  async look(): Promise<void> {
    if (this.#isLooking) return
    this.#isLooking = true
    try {
      const shares = await (await shareDatabase()).shares().catch(() => [])
      for (const share of shares) if (this.#isOpen) await this.#lookAt(share)
    } finally {
      this.#isLooking = false
    }
  }

  close(): void {
    this.#isOpen = false
  }

  async #lookAt({ id, incident, secret, expiresAt }: KeptShare): Promise<void> {
    if (!incident || !secret || (expiresAt !== null && expiresAt < Date.now())) return
    const known = this.#versions.get(id)
    if (known === null) return
    const versions = known ?? new NoteVersions(id, secret)
    this.#versions.set(id, versions)
    try {
      for await (const fetched of versions.fetched()) {
        await incidentStore.addTo(incident, annotationsOfVersions(fetched))
        await deviceList.read()
      }
    } catch (error) {
      if (!(error instanceof RemoteError)) throw error
      // Without the server there is nothing new; the next look may find it.
      if (error.tombstone !== null || error.trouble === 'incident-unknown') this.#versions.set(id, null)
    }
  }
}
