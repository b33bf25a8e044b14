import { blobSource } from '../bytes/source.ts'
import type { Spool, SpoolFile } from '../containers/container.ts'

const PREFIX = 'quorumscope-'

/**
 * Unpacks into the browser's private file system, in a folder of this session's own. A lock that lives as long as the worker says that
 * the folder is in use: what an earlier session left behind has none and is removed.
 */
export function openSpool(): Spool & { close(): Promise<void> } {
  const name = `${PREFIX}${Math.random().toString(36).slice(2)}`
  let folder: Promise<FileSystemDirectoryHandle | null> | null = null
  let count = 0
  return {
    create: async (fileName) => {
      folder ??= makeFolder(name)
      const directory = await folder
      count += 1
      return directory === null ? blobFile(fileName) : opfsFile(directory, String(count), fileName)
    },
    close: async () => {
      if ((await folder) != null) await remove(await navigator.storage.getDirectory(), name)
    },
  }
}

/** Null where the browser has no such file system, or keeps it from this page (a private window, plain HTTP). */
async function makeFolder(name: string): Promise<FileSystemDirectoryHandle | null> {
  try {
    const root = await navigator.storage.getDirectory()
    await hold(name)
    void removeLeftovers(root, name)
    return await root.getDirectoryHandle(name, { create: true })
  } catch (error) {
    if (error instanceof DOMException || error instanceof TypeError) return null
    throw error
  }
}

function hold(name: string): Promise<void> {
  return new Promise((resolve) => {
    void navigator.locks.request(name, () => {
      resolve()
      return new Promise(() => {}) // until the worker ends
    })
  })
}

async function removeLeftovers(root: FileSystemDirectoryHandle, own: string): Promise<void> {
  for await (const name of (root as unknown as { keys(): AsyncIterable<string> }).keys()) {
    if (!name.startsWith(PREFIX) || name === own) continue
    await navigator.locks.request(name, { ifAvailable: true }, (lock) =>
      lock === null ? undefined : remove(root, name),
    )
  }
}

async function remove(root: FileSystemDirectoryHandle, name: string): Promise<void> {
  await root.removeEntry(name, { recursive: true }).catch(() => {}) // still open somewhere: the next session removes it
}

async function opfsFile(directory: FileSystemDirectoryHandle, name: string, shown: string): Promise<SpoolFile> {
  const handle = await directory.getFileHandle(name, { create: true })
  const stream = await handle.createWritable()
  return {
    write: (bytes) => stream.write(bytes as Uint8Array<ArrayBuffer>),
    finish: async () => {
      await stream.close()
      return blobSource(await handle.getFile(), shown)
    },
  }
}

/** Blobs are kept by the browser, on disk when they are large: not in this tab's memory. */
function blobFile(shown: string): SpoolFile {
  const pieces: Blob[] = []
  return {
    write: async (bytes) => {
      pieces.push(new Blob([bytes as Uint8Array<ArrayBuffer>]))
    },
    finish: async () => blobSource(new Blob(pieces), shown),
  }
}
