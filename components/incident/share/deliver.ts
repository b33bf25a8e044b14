import type { Note } from '@/lib/incident/annotations'
import { newLinkKey } from '@/lib/incident/incident-key'
import {
  type ExpiryDays,
  type IncidentHead,
  newIncidentId,
  newManageSecret,
  PUBLIC_FILES_LIMIT,
  type PublicFile,
} from '@/lib/incident/remote'
import { sha256Hex } from '@/lib/incident/sha256-hex'
import { words } from '@/lib/language/words'
import type { SealedShare } from '@/lib/workers/share-messages'
import { RemoteError } from '../remote/remote-error'
import { sendIncident } from '../remote/send-incident'
import type { KeptShare, PendingShare, ShareDatabase } from './share-database'

/** What an incident is sealed with; made before, because the key goes into the sealing. */
export interface NewSecrets {
  readonly key: string
  readonly manageSecret: string
}

export function newSecrets(): NewSecrets {
  return { key: newLinkKey(), manageSecret: newManageSecret() }
}

/** All that is sent, and what its links are made of. */
export async function pendingShare(
  sealed: SealedShare,
  { key, manageSecret }: NewSecrets,
  about: {
    readonly title: string
    readonly expiresInDays: ExpiryDays
    readonly files: readonly PublicFile[]
    /** Of this device. */
    readonly incident: string | null
    /** That are in it. */
    readonly notes: readonly Note[]
  },
): Promise<PendingShare> {
  if (sealed.sha256 === null) throw new Error(words.share.noCrypto)
  const id = newIncidentId()
  const head: IncidentHead = {
    id,
    bytes: sealed.bytes.length,
    sha256: sealed.sha256,
    manageHash: await sha256Hex(new TextEncoder().encode(manageSecret)),
    expiresInDays: about.expiresInDays,
    files: about.files.slice(0, PUBLIC_FILES_LIMIT).map(({ fingerprint, size }) => ({ fingerprint, size })),
  }
  const { title, incident } = about
  const bundled = about.notes.map(({ id, at }) => ({ id, at }))
  return {
    ...{ id, head, sealed: new Blob([sealed.bytes]), title, key, manageSecret, incident, secret: sealed.secret },
    notes: { known: sealed.known, bundled, received: [] },
  }
}

/**
 * Keeps the sealed incident until the server has confirmed it, then remembers its links. Throws a RemoteError, or what the signal was
 * aborted with; the incident is still kept then, and can be delivered again.
 */
export async function deliver(
  database: ShareDatabase,
  pending: PendingShare,
  signal: AbortSignal,
  onProgress: (sent: number) => void,
): Promise<KeptShare> {
  await database.putPending(pending).catch(() => {}) // no room on this device: it is in memory, and the page warns before it goes
  const answer = await sendIncident(pending.head, pending.sealed, signal, onProgress)
  if (answer.id !== pending.id) throw new RemoteError('unreadable', words.remote.unreadable(201))
  const { head: _, sealed: __, ...kept } = pending
  const share = { ...kept, createdAt: answer.createdAt, expiresAt: answer.expiresAt }
  await database.addShare(share).catch(() => {}) // the links are on screen, and say so
  await database.dropPending(pending.id).catch(() => {})
  return share
}
