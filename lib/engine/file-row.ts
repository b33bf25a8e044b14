import type { FileEntry } from '../analysis/document.ts'
import type { FileRow } from './snapshot.ts'
import type { TrackedFile } from './tracked-file.ts'

/** The Inventory's row of a file: what the analysis says of it, and how far its reading is. */
export function fileRow(file: TrackedFile, entry: FileEntry | undefined): FileRow {
  const { path, fingerprint, kind, tried, stranger, firstBytes, format } = file.identity
  const opened = file.opened()
  const diagnostics = [...opened.diagnostics, ...opened.parts.flatMap((part) => part.diagnostics)]
  return {
    ...(entry ?? NOTHING_YET),
    ...{
      id: file.id,
      fingerprint,
      sha256: file.sha256,
      path,
      size: file.size,
      complete: file.complete,
      kind,
      diagnostics,
    },
    ...(format === null && kind === null ? { tried: [...tried] } : {}),
    title: titleOf(file, entry),
    state: file.state,
    bytesRead: file.bytesRead,
    group: groupOf(kind),
    ...kafkaPlace(kind, path),
    firstBytes,
    stranger,
    trouble: file.trouble,
  }
}

const NOTHING_YET = {
  ensemble: null,
  sid: null,
  release: null,
  zone: { name: null, source: 'unknown' as const },
  from: null,
  to: null,
  rows: 0,
  unparsed: { count: 0, byLogger: {} },
}

/** `Server log, 3.7.1`, `zoo.cfg fragment`, `Java heap dump`. */
function titleOf(file: TrackedFile, entry: FileEntry | undefined): string {
  const { format, kind, stranger, ranges, source } = file.identity
  if (kind === 'archive') return 'Archive'
  if (format === null) return stranger ?? (isPiece(file) ? 'Prose' : file.size === 0 ? 'Empty file' : 'Not recognised')
  const fragment = isPiece(file) && kind === 'zookeeper/config'
  if (fragment) return 'zoo.cfg fragment'
  return entry?.release && ranges[0]!.end <= source.size ? `${format.title}, ${entry.release}` : format.title
}

/** Cut out of a text that mixes several. */
function isPiece(file: TrackedFile): boolean {
  return /#L\d+-L\d+$/.test(file.identity.path)
}

function groupOf(kind: string | null): FileRow['group'] {
  if (kind === null) return 'not-read'
  if (kind.startsWith('zookeeper/')) return 'zookeeper'
  return kind.startsWith('kafka/') ? 'kafka' : 'other'
}

/** `…/orders-0/00000000000000004711.log` lies in partition folder `orders-0` and begins at offset 4711. */
function kafkaPlace(kind: string | null, path: string): { partition: string | null; baseOffset: number | null } {
  if (!kind?.startsWith('kafka/')) return { partition: null, baseOffset: null }
  const folder = /(?:^|\/)([^/]+-\d+)(?:\.[0-9a-f]{32}-(?:delete|stray|future))?\/[^/]*$/.exec(path)?.[1]
  const base = /(?:^|\/)(\d{20})\.[^/]*$/.exec(path)?.[1]
  return { partition: folder ?? null, baseOffset: base === undefined ? null : Number(base) }
}
