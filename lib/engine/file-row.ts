import type { FileEntry } from '../analysis/document.ts'
import type { OpenedFile } from '../model/opened-file.ts'
import { titleOf } from './file-title.ts'
import { kafkaPlace } from './kafka-place.ts'
import type { FileRow } from './snapshot.ts'
import type { TrackedFile } from './tracked-file.ts'

interface Kept {
  readonly opened: OpenedFile
  readonly entry: FileEntry | undefined
  readonly row: FileRow
}
const kept = new WeakMap<TrackedFile, Kept>()

/** The Inventory's row of a file: what the analysis says of it, and how far its reading is. The same object until that changes. */
export function fileRow(file: TrackedFile, entry: FileEntry | undefined): FileRow {
  const opened = file.opened()
  const known = kept.get(file)
  if (known?.opened === opened && known.entry === entry && isCurrent(known.row, file)) return known.row
  const row = madeRow(file, opened, entry)
  kept.set(file, { opened, entry, row })
  return row
}

/** What changes without a new `opened()`. */
function isCurrent(row: FileRow, file: TrackedFile): boolean {
  return row.state === file.state && row.trouble === file.trouble && row.bytesRead === file.bytesRead
}

function madeRow(file: TrackedFile, opened: OpenedFile, entry: FileEntry | undefined): FileRow {
  const { path, fingerprint, kind, tried, stranger, firstBytes, format } = file.identity
  return {
    ...(entry ?? NOTHING_YET),
    ...{ id: file.id, fingerprint, sha256: file.sha256, path, size: file.size, complete: file.complete, kind },
    ...(format === null && kind === null ? { tried: [...tried] } : {}),
    diagnostics: [...opened.diagnostics, ...opened.parts.flatMap((part) => part.diagnostics)],
    title: titleOf(file, entry),
    state: file.state,
    bytesRead: file.bytesRead,
    group: groupOf(kind),
    ...kafkaPlace(opened),
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

function groupOf(kind: string | null): FileRow['group'] {
  if (kind === null) return 'not-read'
  if (kind.startsWith('zookeeper/')) return 'zookeeper'
  return kind.startsWith('kafka/') ? 'kafka' : 'other'
}
