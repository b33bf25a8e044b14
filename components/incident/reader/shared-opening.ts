import type { IncidentBundle } from '@/lib/incident/bundle'
import type { IncidentSecret, Lock } from '@/lib/incident/incident-key'
import { parseLinkKey } from '@/lib/incident/incident-key'
import type { PublicFile, Tombstone } from '@/lib/incident/remote'
import { lockOf, unseal } from '@/lib/incident/seal'
import { SealError } from '@/lib/incident/seal-error'
import { BundleError, parseBundle } from '@/lib/incident/upgrade'
import { RemoteError } from '../remote/remote-error'
import { fetchIncident } from '../remote/requests'

/** What opens the notes of an incident, and until when it is there; of a file nothing is known. */
export interface OpenedIncident {
  readonly bundle: IncidentBundle
  readonly secret: IncidentSecret | null
  readonly createdAt: number | null
  readonly expiresAt: number | null
}

export type OpeningState =
  | {
      readonly kind: 'steps'
      readonly at: 'fetch' | 'decrypt' | 'check'
      readonly bytes: number
      readonly total: number
    }
  | { readonly kind: 'passphrase'; readonly wrong: boolean; readonly trying: boolean }
  | { readonly kind: 'key-missing' | 'unknown' | 'wrong-key' }
  | { readonly kind: 'gone'; readonly tombstone: Tombstone }
  /** Empty where nothing of it can be read. */
  | { readonly kind: 'newer'; readonly files: readonly (PublicFile & { readonly path: string })[] }
  | { readonly kind: 'failed'; readonly reason: string; readonly canRetry: boolean }
  | { readonly kind: 'open'; readonly opened: OpenedIncident }

type Sealed = {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly createdAt: number | null
  readonly expiresAt: number | null
}

/** From an address, or a file, to an incident that can be drawn: fetched, decrypted, checked. Key and passphrase never leave it. */
export class SharedOpening {
  readonly #source: () => Promise<Sealed>
  readonly #key: string | null
  readonly #abort = new AbortController()
  readonly #listeners = new Set<() => void>()
  #sealed: Sealed | null = null
  #state: OpeningState = { kind: 'steps', at: 'fetch', bytes: 0, total: 0 }

  /** `key` is null for a file. */
  constructor(source: { readonly id: string; readonly key: string } | { readonly file: Blob }) {
    this.#key = 'id' in source ? source.key : null
    this.#source =
      'id' in source
        ? () =>
            fetchIncident(source.id, this.#abort.signal, (bytes, total) =>
              this.#set({ kind: 'steps', at: 'fetch', bytes, total }),
            )
        : async () => ({
            bytes: new Uint8Array(await source.file.arrayBuffer()),
            ...{ createdAt: null, expiresAt: null },
          })
    if (this.#key !== null && parseLinkKey(this.#key) === null) this.#state = { kind: 'key-missing' }
    else void this.#begin()
  }

  readonly get = (): OpeningState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  retry(): void {
    this.#set({ kind: 'steps', at: 'fetch', bytes: 0, total: 0 })
    void this.#begin()
  }

  async tryPassphrase(passphrase: string): Promise<void> {
    this.#set({ kind: 'passphrase', wrong: false, trying: true })
    await this.#open(passphrase)
  }

  close(): void {
    this.#abort.abort()
  }

  async #begin(): Promise<void> {
    try {
      this.#sealed = await this.#source()
      await this.#open(undefined)
    } catch (error) {
      if (!this.#abort.signal.aborted) this.#set(stateOfError(error))
    }
  }

  async #open(passphrase: string | undefined): Promise<void> {
    const { bytes, ...times } = this.#sealed!
    const lock: Lock = {
      ...(this.#key === null ? {} : { key: this.#key }),
      ...(passphrase === undefined ? {} : { passphrase }),
    }
    try {
      if (passphrase === undefined && lockOf(bytes)?.passphrase) {
        this.#set({ kind: 'passphrase', wrong: false, trying: false })
        return
      }
      if (passphrase === undefined)
        this.#set({ kind: 'steps', at: 'decrypt', bytes: bytes.length, total: bytes.length })
      const { bytes: content, secret } = await unseal(bytes, lock)
      this.#set({ kind: 'steps', at: 'check', bytes: content.length, total: content.length })
      this.#set(openedState(content, { secret, ...times }))
    } catch (error) {
      if (this.#abort.signal.aborted) return
      if (passphrase !== undefined && error instanceof SealError && error.trouble === 'wrong-key')
        this.#set({ kind: 'passphrase', wrong: true, trying: false })
      else this.#set(stateOfError(error))
    }
  }

  #set(state: OpeningState): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}

function openedState(content: Uint8Array, about: Omit<OpenedIncident, 'bundle'>): OpeningState {
  try {
    return { kind: 'open', opened: { bundle: parseBundle(content), ...about } }
  } catch (error) {
    if (error instanceof BundleError && error.trouble === 'newer') return newerOf(content)
    throw error
  }
}

function stateOfError(error: unknown): OpeningState {
  if (error instanceof RemoteError) {
    if (error.tombstone) return { kind: 'gone', tombstone: error.tombstone }
    if (error.trouble === 'incident-unknown') return { kind: 'unknown' }
  }
  if (error instanceof SealError) {
    if (error.trouble === 'key-missing') return { kind: 'key-missing' }
    if (error.trouble === 'wrong-key') return { kind: 'wrong-key' }
    if (error.trouble === 'newer') return { kind: 'newer', files: [] }
  }
  const isOurs = error instanceof RemoteError || error instanceof SealError || error instanceof BundleError
  if (!isOurs) throw error
  return { kind: 'failed', reason: error.message, canRetry: error instanceof RemoteError }
}

/** Of a bundle that means something else by now: its files, as far as they are where they always were. */
function newerOf(content: Uint8Array): OpeningState {
  const bundle = JSON.parse(new TextDecoder().decode(content)) as { snapshot?: { files?: unknown } }
  const files = Array.isArray(bundle.snapshot?.files) ? (bundle.snapshot.files as Record<string, unknown>[]) : []
  return {
    kind: 'newer',
    files: files.map(({ path, fingerprint, size }) => ({
      ...{ path: String(path ?? ''), fingerprint: String(fingerprint ?? ''), size: Number(size ?? 0) },
    })),
  }
}
