import type { DroppedFile } from '@/lib/engine/engine-api'
import { words } from '@/lib/language/words'

/** Files of a drop, folders with all that is in them. */
export async function droppedFiles(transfer: DataTransfer): Promise<DroppedFile[]> {
  // All entries before the first await: after it the browser has emptied the list.
  const entries = [...transfer.items].flatMap((item) => (item.kind === 'file' ? (item.webkitGetAsEntry() ?? []) : []))
  const files = [...transfer.files]
  if (entries.length === 0) return pickedFiles(files)
  return (await Promise.all(entries.map(filesOf))).flat()
}

/** Of an `<input type="file">`; a picked folder tells the path of each file. */
export function pickedFiles(files: Iterable<File>): DroppedFile[] {
  return [...files].map((file) => ({ path: file.webkitRelativePath || file.name, blob: file }))
}

async function filesOf(entry: FileSystemEntry): Promise<DroppedFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File | DOMException>((resolve) => entry.file(resolve, resolve))
    return [file instanceof Blob ? { path: pathOf(entry), blob: file } : refused(entry, file)]
  }
  if (!isDirectory(entry)) return []
  const children = await entriesOf(entry.createReader())
  if (children instanceof DOMException) return [refused(entry, children)]
  return (await Promise.all(children.map(filesOf))).flat()
}

/** What cannot be read stays in the list, with the reason. */
function refused(entry: FileSystemEntry, { name, message }: DOMException): DroppedFile {
  const reason = words.intake.refused(entry.isFile, name, message.replace(/\.$/, ''))
  return { path: pathOf(entry), blob: new Blob(), unreadable: reason }
}

function pathOf({ fullPath }: FileSystemEntry): string {
  return fullPath.replace(/^\//, '')
}

/** A reader hands out at most a hundred entries at a time: it is asked until there are none. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[] | DOMException> {
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[] | DOMException>((resolve) => reader.readEntries(resolve, resolve))
    if (some instanceof DOMException) return some
    if (some.length === 0) return all
    all.push(...some)
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}
