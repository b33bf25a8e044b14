/** Opens bytes the way the engine does, for the tests of this folder. */
import { memorySource } from '../../bytes/source.ts'
import { decodeRange } from '../../formats/format.ts'
import { filesOf, logDirFiles, readFixture } from '../../formats/kafka/testing.ts'
import { recognize } from '../../formats/recognize.ts'
import type { OpenedFile } from '../../model/opened-file.ts'
import type { PartitionEntry } from '../document.ts'
import { kafkaChapter } from './kafka-chapter.ts'

export async function openBytes(path: string, bytes: Uint8Array): Promise<OpenedFile> {
  const source = memorySource(bytes, path)
  const range = { start: 0, end: bytes.length, line: 1 }
  const { format, tried } = recognize(bytes.subarray(0, 65_536), path)
  return {
    id: path,
    fingerprint: path,
    path,
    source,
    ranges: [range],
    size: bytes.length,
    format,
    tried,
    kind: format?.id ?? null,
    stranger: null,
    sha256: null,
    parts: format === null ? [] : [await decodeRange(format, source, range)],
    complete: true,
    diagnostics: [],
  }
}

/** A fixture's folder as the folder of a partition; `change` may damage a file, or leave it out with null. */
export function openFolder(
  fixture: string,
  folder: string,
  change: (name: string, bytes: Uint8Array) => Uint8Array | null = (_, bytes) => bytes,
): Promise<OpenedFile[]> {
  const files = filesOf(fixture).map((name) => ({ name, bytes: change(name, readFixture(`${fixture}/${name}`)) }))
  return Promise.all(
    files.flatMap(({ name, bytes }) => (bytes === null ? [] : [openBytes(`${folder}/${name}`, bytes)])),
  )
}

/** A fixture's log directory, below a folder called `data`; `change` may damage a file, or leave it out with null. */
export function openLogDir(
  logDir: string,
  change: (path: string, bytes: Uint8Array) => Uint8Array | null = (_, bytes) => bytes,
): Promise<OpenedFile[]> {
  const files = logDirFiles(logDir).map((path) => ({
    path,
    bytes: change(path, readFixture(`log-dirs/${logDir}/${path}`)),
  }))
  return Promise.all(files.flatMap(({ path, bytes }) => (bytes === null ? [] : [openBytes(`data/${path}`, bytes)])))
}

export function partitionsIn(files: readonly OpenedFile[]): PartitionEntry[] {
  return kafkaChapter(files).partitions
}
