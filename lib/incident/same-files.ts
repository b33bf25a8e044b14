import type { FileRow } from '../engine/snapshot.ts'
import type { FileId } from '../words/evidence.ts'
import type { BundledFile } from './bundle.ts'

/** A file of a shared incident: `elsewhere` until the same one is opened here and its SHA-256 confirms it. */
export interface SharedFile {
  readonly file: BundledFile
  readonly state: 'elsewhere' | 'reading' | 'checking' | 'here'
}

/** A file that was opened, and is none of the incident. `sha256`: it has the fingerprint of one, and other content. */
export interface OtherFile {
  readonly path: string
  readonly size: number
  readonly because: 'fingerprint' | 'sha256'
}

/** Of each file of the bundle the one that was opened and confirmed. */
export function openedAs(
  files: readonly BundledFile[],
  opened: readonly FileRow[],
  confirmed: ReadonlySet<FileId>,
): ReadonlyMap<FileId, FileRow> {
  const same = opened.filter(({ id }) => confirmed.has(id))
  const byId = new Map(same.map((row) => [row.id, row]))
  const byFingerprint = new Map(same.map((row) => [row.fingerprint, row]))
  const found = new Map<FileId, FileRow>()
  for (const { id, fingerprint } of files) {
    const named = byId.get(id)
    const row = named?.fingerprint === fingerprint ? named : byFingerprint.get(fingerprint)
    if (row !== undefined) found.set(id, row)
  }
  return found
}

export function sharedFiles(
  files: readonly BundledFile[],
  opened: readonly FileRow[],
  here: ReadonlyMap<FileId, FileRow>,
): readonly SharedFile[] {
  const byFingerprint = new Map(opened.map((row) => [row.fingerprint, row]))
  return files.map((file) => {
    if (here.has(file.id)) return { file, state: 'here' }
    const row = byFingerprint.get(file.fingerprint)
    if (row === undefined) return { file, state: 'elsewhere' }
    return { file, state: isRead(row) ? 'checking' : 'reading' }
  })
}

/** Archives are opened for what is in them: of them nothing is said. */
export function otherFiles(files: readonly BundledFile[], opened: readonly FileRow[]): readonly OtherFile[] {
  const known = new Set(files.map(({ fingerprint }) => fingerprint))
  return opened
    .filter(({ kind, fingerprint }) => !known.has(fingerprint) && kind !== 'archive')
    .map(({ path, size }) => ({ path, size, because: 'fingerprint' }))
}

/** All of it was looked at, or all that ever will be. */
export function isRead({ state }: FileRow): boolean {
  return state === 'ready' || state === 'not-read'
}

/** Nothing more would be seen if it were opened: it holds no lines and no rows. */
export function isBeside({ group, kind }: BundledFile): boolean {
  return group === 'not-read' || kind === null || kind === 'archive'
}
