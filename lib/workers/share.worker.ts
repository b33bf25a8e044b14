/** Redacts, scans, packs and encrypts what is shared, so that the page never waits for it. It sends nothing anywhere. */
import { encodeBundle, type IncidentBundle } from '../incident/bundle.ts'
import { sealBundle } from '../incident/bundle-file.ts'
import { redactBundle } from '../incident/redact.ts'
import { knownNames, NoteRedaction, type RedactedText } from '../incident/redact-note.ts'
import { scanBundle } from '../incident/scan.ts'
import { seal } from '../incident/seal.ts'
import { sha256Hex } from '../incident/sha256-hex.ts'
import type { Prepared, SealedShare, ShareOrder, ShareOutcome } from './share-messages.ts'

let draft: IncidentBundle | null = null
let prepared: Pick<Prepared, 'bundle' | 'redaction'> | null = null
let notes: NoteRedaction | null = null
/** One after the other: what is sealed is what was prepared last. */
let queue: Promise<void> = Promise.resolve()

self.addEventListener('message', ({ data }: MessageEvent<ShareOrder>) => {
  queue = queue.then(() => follow(data))
})

async function follow(order: ShareOrder): Promise<void> {
  if (order.type === 'draft') {
    draft = order.draft
    return
  }
  if (order.type === 'reader') {
    notes ??= new NoteRedaction(knownNames(order.bundle, null))
    notes.learn(order.bundle.cited, order.originals)
    return
  }
  if (order.type === 'author') {
    notes = new NoteRedaction(order.known)
    return
  }
  try {
    if (order.type === 'note') tell({ type: 'noted', id: order.id, noted: noted(order) })
    else if (order.type === 'prepare') tell({ type: 'prepared', id: order.id, prepared: await prepare(order) })
    else tell({ type: 'sealed', id: order.id, sealed: await sealed(order) })
  } catch (error) {
    tell({ type: 'failed', id: order.id, reason: error instanceof Error ? error.message : String(error) })
  }
}

async function prepare({ choices, title }: Extract<ShareOrder, { type: 'prepare' }>): Promise<Prepared> {
  if (draft === null) throw new Error('There is nothing to share yet.')
  const { bundle, redaction } = redactBundle({ ...draft, title }, choices)
  prepared = { bundle, redaction }
  const bytes = encodeBundle(bundle)
  const { bytes: packed } = await seal(bytes, {})
  return { bundle, redaction, leftovers: scanBundle(bytes, redaction), size: packed.length + tagsOf(packed.length) }
}

async function sealed({ lock }: Extract<ShareOrder, { type: 'seal' }>): Promise<SealedShare> {
  if (prepared === null) throw new Error('There is nothing to share yet.')
  const { bytes, secret } = await sealBundle(prepared.bundle, lock)
  // Without TLS nothing is sent, either.
  const sha256 = globalThis.crypto?.subtle === undefined ? null : await sha256Hex(bytes)
  return { bytes, secret, sha256, known: knownNames(prepared.bundle, prepared.redaction) }
}

function noted({ text, keep }: Extract<ShareOrder, { type: 'note' }>): RedactedText {
  if (notes === null) throw new Error('No incident is open.')
  const redacted = notes.redact(text)
  if (keep) notes.keep(redacted)
  return redacted
}

/** AES-GCM adds 16 bytes to each MiB. */
function tagsOf(packed: number): number {
  return 16 * Math.ceil(packed / 2 ** 20)
}

function tell(outcome: ShareOutcome): void {
  self.postMessage(outcome)
}
