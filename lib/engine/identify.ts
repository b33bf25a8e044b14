import { FINGERPRINT_EDGE, fingerprintOf, readHead, readTail } from '../bytes/fingerprint.ts'
import type { ByteSource } from '../bytes/source.ts'
import type { Container } from '../containers/container.ts'
import { recognizeContainer } from '../containers/registry.ts'
import type { Range } from '../formats/format.ts'
import { HEAD_SIZE, recognize } from '../formats/recognize.ts'
import { formatById, formats } from '../formats/registry.ts'
import { recognizeStranger } from '../formats/strangers.ts'
import { sha256OfBytes } from './checksum.ts'
import type { Identity } from './tracked-file.ts'

/** Something to open: dropped, pasted, or found in a container. */
export interface Arrival {
  readonly path: string
  readonly source: ByteSource
  /** Why there are no bytes of it: it is listed all the same. */
  readonly unreadable?: string
  /** All of the source, unless a container says what of it is meant. */
  readonly ranges?: readonly Range[]
  /** As in `Member.kind`. */
  readonly kind?: string | null
  /** A person says that it is of this format, whatever its bytes look like. */
  readonly as?: string
}

const SHOWN_BYTES = 64

/** What a file is, by its first 64 KiB and its name. */
export async function identify(arrival: Arrival): Promise<{ identity: Identity; container: Container | null }> {
  const { path, source } = arrival
  const ranges = arrival.ranges ?? [{ start: 0, end: source.size, line: 1 }]
  const size = ranges.reduce((sum, range) => sum + range.end - range.start, 0)
  const head = await readHead(source, ranges, HEAD_SIZE)
  // Of most small files there is nothing but the head.
  const isAll = head.length === size
  const tail = isAll ? head.subarray(-FINGERPRINT_EDGE) : await readTail(source, ranges, FINGERPRINT_EDGE)
  const fingerprint = fingerprintOf(size, head, tail)
  const known = { path, source, ranges, fingerprint, sha256: null, diagnostics: [] }
  const unknown = { format: null, kind: null, tried: [], stranger: null, firstBytes: head.slice(0, SHOWN_BYTES) }
  const said = arrival.as === undefined ? null : formatById(arrival.as)
  if (said !== null)
    return { identity: { ...known, ...unknown, format: said, kind: said.id, firstBytes: null }, container: null }
  if (arrival.kind === null) return { identity: { ...known, ...unknown }, container: null }

  const recognized = recognize(head, path)
  // Eight lines of a zoo.cfg are hard to recognise by themselves; whoever cut them out knew why.
  const format = recognized.format ?? (arrival.kind === undefined ? null : formatById(arrival.kind))
  const { score, tried } = recognized
  const isWhole = arrival.kind === undefined && ranges.length === 1 && size === source.size
  const archive = isWhole ? recognizeContainer(head, path) : null
  if (archive !== null && archive.score > score)
    return { identity: { ...known, ...unknown, kind: 'archive', firstBytes: null }, container: archive.container }
  if (format !== null) {
    const sha256 = isAll ? await sha256OfBytes(head) : null
    return { identity: { ...known, ...unknown, sha256, format, kind: format.id, firstBytes: null }, container: null }
  }
  // A segment that was just rolled has a name and nothing in it; whatever else is empty is nothing.
  if (size === 0) return { identity: { ...known, ...unknown, diagnostics: [EMPTY] }, container: null }
  const stranger = recognizeStranger(head, path)
  const asked = tried.length > 0 ? tried : formats.map((candidate) => candidate.title)
  return { identity: { ...known, ...unknown, stranger, tried: stranger === null ? asked : [] }, container: null }
}

const EMPTY = {
  code: 'file/empty',
  severity: 'note',
  message: 'The file has no bytes.',
  start: 0,
  end: 0,
  line: 0,
} as const
