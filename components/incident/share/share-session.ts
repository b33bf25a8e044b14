import type { EngineClient } from '@/lib/engine/engine-api'
import type { IncidentBundle } from '@/lib/incident/bundle'
import { BUNDLE_FILE_NAME } from '@/lib/incident/bundle-file'
import { type BundleRequest, collectBundle } from '@/lib/incident/collect-bundle'
import type { RedactionKind } from '@/lib/incident/redaction/redaction-kind'
import type { ExpiryDays } from '@/lib/incident/remote'
import { ShareClient } from '@/lib/workers/share-client'
import type { Prepared } from '@/lib/workers/share-messages'
import { RemoteError } from '../remote/remote-error'
import { saveFile } from '../save-file'
import { withChecksums } from './checksums'
import { deliver, newSecrets, pendingShare } from './deliver'
import { type KeptShare, type PendingShare, type ShareDatabase, shareDatabase } from './share-database'

/** What is being done, and how far it is. */
export type ShareStep =
  | { readonly kind: 'collecting' }
  | { readonly kind: 'checksums'; readonly done: number; readonly of: number }
  | { readonly kind: 'ready' }
  | { readonly kind: 'sealing' }
  | { readonly kind: 'sending'; readonly sent: number; readonly of: number }
  | { readonly kind: 'failed'; readonly reason: string; readonly error: RemoteError | null }
  | { readonly kind: 'done'; readonly share: KeptShare }

export interface ShareState {
  readonly step: ShareStep
  readonly draft: IncidentBundle | null
  /** What would leave; older than the choices while `preparing`. */
  readonly prepared: Prepared | null
  readonly preparing: boolean
  readonly off: ReadonlySet<RedactionKind>
  readonly unticked: ReadonlySet<string>
  readonly title: string
  readonly expiresInDays: ExpiryDays
  readonly passphrase: string
  /** Sealed, and not confirmed by the server. */
  readonly pending: PendingShare | null
  readonly durable: boolean
  readonly saved: 'locked' | 'open' | null
}

/** Text fields settle (ms) before everything is redacted anew. */
const SETTLE = 250

/**
 * One sharing, from what is on screen to a confirmed link. What would leave is made anew after each choice, so that what is shown is
 * what is sent.
 */
export class ShareSession {
  readonly #client = new ShareClient()
  readonly #abort = new AbortController()
  readonly #listeners = new Set<() => void>()
  readonly #database: Promise<ShareDatabase> = shareDatabase()
  #sending: AbortController | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #round = 0
  #state: ShareState

  readonly #engine: EngineClient
  readonly #incident: string | null
  readonly #request: Omit<BundleRequest, 'signal'>

  /** `incident`: what it is on this device. */
  constructor(engine: EngineClient, incident: string | null, request: Omit<BundleRequest, 'signal'>) {
    this.#engine = engine
    this.#incident = incident
    this.#request = request
    this.#state = {
      ...{ step: { kind: 'collecting' }, draft: null, prepared: null, preparing: true, off: new Set() },
      ...{ unticked: new Set(), title: request.title, expiresInDays: 30, passphrase: '', pending: null },
      ...{ durable: true, saved: null },
    }
    void this.#collect()
    void this.#findPending()
  }

  readonly get = (): ShareState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  setTitle(title: string): void {
    this.#set({ title })
    this.#prepareSoon()
  }

  setExpiry(expiresInDays: ExpiryDays): void {
    this.#set({ expiresInDays })
  }

  setPassphrase(passphrase: string): void {
    this.#set({ passphrase, saved: null })
  }

  /** A kind that is off stays as written. */
  turn(kind: RedactionKind, on: boolean): void {
    const off = new Set(this.#state.off)
    if (on) off.delete(kind)
    else off.add(kind)
    this.#set({ off })
    void this.#prepare()
  }

  tick(evidence: string, shared: boolean): void {
    const unticked = new Set(this.#state.unticked)
    if (shared) unticked.delete(evidence)
    else unticked.add(evidence)
    this.#set({ unticked })
    this.#prepareSoon()
  }

  async create(): Promise<void> {
    const { title, expiresInDays, passphrase, draft } = this.#state
    if (draft === null || this.#blocked) return
    const secrets = newSecrets()
    await this.#try(async () => {
      this.#set({ step: { kind: 'sealing' } })
      const sealed = await this.#client.seal({ key: secrets.key, ...(passphrase === '' ? {} : { passphrase }) })
      const { files } = draft.snapshot
      const { notes } = draft.annotations
      const about = { title, expiresInDays, files, notes, incident: this.#incident }
      const pending = await pendingShare(sealed, secrets, about)
      await this.#send(pending)
    })
  }

  /** Sends what was sealed before once more: the same bytes, so that nothing is there twice. */
  async send(pending: PendingShare): Promise<void> {
    await this.#try(() => this.#send(pending))
  }

  async dropPending(): Promise<void> {
    const { pending } = this.#state
    this.#set({ pending: null, step: this.#state.step.kind === 'failed' ? { kind: 'ready' } : this.#state.step })
    if (pending) await (await this.#database).dropPending(pending.id)
  }

  /** Ends the upload; what was sealed is dropped, and the choices can be changed. */
  async cancel(): Promise<void> {
    this.#sending?.abort()
    await this.dropPending()
    this.#set({ step: { kind: 'ready' } })
  }

  async saveAsFile(): Promise<void> {
    if (this.#blocked) return
    const { passphrase } = this.#state
    await this.#try(async () => {
      const { bytes } = await this.#client.seal(passphrase === '' ? {} : { passphrase })
      saveFile(BUNDLE_FILE_NAME, bytes, 'application/octet-stream')
      this.#set({ saved: passphrase === '' ? 'open' : 'locked' })
    })
  }

  /** Does once more what failed before anything was sealed. */
  async tryAgain(): Promise<void> {
    const { draft } = this.#state
    this.#set({ step: { kind: draft === null ? 'collecting' : 'ready' } })
    await (draft === null ? this.#collect() : this.#prepare())
  }

  shareAgain(): void {
    this.#set({ step: { kind: 'ready' }, pending: null })
  }

  close(): void {
    clearTimeout(this.#timer)
    this.#abort.abort()
    this.#sending?.abort()
    this.#client.close()
  }

  /** What is shown is not yet what would be sent, or holds what must not leave. */
  get #blocked(): boolean {
    const { prepared, preparing } = this.#state
    return prepared === null || preparing || prepared.leftovers.length > 0
  }

  async #collect(): Promise<void> {
    const { signal } = this.#abort
    try {
      const collected = await collectBundle(this.#engine, { ...this.#request, signal })
      const draft = await withChecksums(this.#engine, collected, signal, (done, of) =>
        this.#set({ step: { kind: 'checksums', done, of } }),
      )
      this.#client.draft(draft)
      this.#set({ draft, step: { kind: 'ready' } })
      await this.#prepare()
    } catch (error) {
      if (!signal.aborted) this.#fail(error)
    }
  }

  async #findPending(): Promise<void> {
    const database = await this.#database
    const [pending] = await database.pending().catch(() => [])
    this.#set({ durable: database.durable, ...(pending && this.#state.pending === null ? { pending } : {}) })
  }

  #prepareSoon(): void {
    clearTimeout(this.#timer)
    this.#set({ preparing: true })
    this.#timer = setTimeout(() => void this.#prepare(), SETTLE)
  }

  async #prepare(): Promise<void> {
    clearTimeout(this.#timer)
    if (this.#state.draft === null) return
    const round = ++this.#round
    this.#set({ preparing: true, saved: null })
    const { off, unticked, title } = this.#state
    await this.#try(async () => {
      const prepared = await this.#client.prepare({ off, unticked }, title)
      if (round === this.#round) this.#set({ prepared, preparing: false })
    })
  }

  async #send(pending: PendingShare): Promise<void> {
    const of = pending.sealed.size
    this.#sending = new AbortController()
    const { signal } = this.#sending
    this.#set({ pending, step: { kind: 'sending', sent: 0, of } })
    const share = await deliver(await this.#database, pending, signal, (sent) => {
      if (!signal.aborted) this.#set({ step: { kind: 'sending', sent: Math.min(sent, of), of } })
    })
    this.#set({ pending: null, step: { kind: 'done', share } })
  }

  async #try(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      if (this.#abort.signal.aborted || this.#sending?.signal.aborted) return
      this.#fail(error)
    }
  }

  #fail(error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error)
    this.#set({ step: { kind: 'failed', reason, error: error instanceof RemoteError ? error : null } })
  }

  #set(changes: Partial<ShareState>): void {
    this.#state = { ...this.#state, ...changes }
    for (const listener of this.#listeners) listener()
  }
}
