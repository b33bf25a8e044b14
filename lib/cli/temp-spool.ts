import { mkdtempSync, rmSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Spool, SpoolFile } from '../containers/container.ts'
import { fileSource } from './file-source.ts'

/** Unpacks into a temporary folder that is gone when the process ends, however it ends short of SIGKILL. */
export class TempSpool implements Spool {
  #folder: string | null = null
  #count = 0

  async create(name: string): Promise<SpoolFile> {
    this.#folder ??= makeFolder()
    this.#count += 1
    const path = join(this.#folder, String(this.#count)) // never a name from an archive
    return spoolFile(await open(path, 'wx', 0o600), path, name)
  }
}

function spoolFile(handle: FileHandle, path: string, name: string): SpoolFile {
  return {
    write: async (bytes) => {
      for (let at = 0; at < bytes.length; ) at += (await handle.write(bytes, at)).bytesWritten
    },
    finish: async () => {
      await handle.close()
      return fileSource(path, name)
    },
  }
}

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'quorumscope-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130))
  return folder
}
