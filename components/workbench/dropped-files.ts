import type { DroppedFile } from '@/lib/engine/engine-api'

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
    const file = await new Promise<File | null>((resolve) => entry.file(resolve, () => resolve(null)))
    return file ? [{ path: entry.fullPath.replace(/^\//, ''), blob: file }] : []
  }
  if (!isDirectory(entry)) return []
  const children = await entriesOf(entry.createReader())
  return (await Promise.all(children.map(filesOf))).flat()
}

/** A reader hands out at most a hundred entries at a time: it is asked until there are none. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])))
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
