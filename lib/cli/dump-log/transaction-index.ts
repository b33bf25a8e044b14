import { accessSync, constants, existsSync } from 'node:fs'
import type { DumpJob } from './dump-job.ts'
import { longAt, parseLong } from './long.ts'
import { readWhole } from './opened-file.ts'
import { ToolDeath } from './tool-death.ts'
import type { ToolPath } from './tool-path.ts'

const ENTRY_SIZE = 34

/** `.txnindex`: a line an aborted transaction (specs: Kafka on disk, 6.9). A file that is not there prints nothing. */
export function dumpTransactionIndex(file: ToolPath, { out, release }: DumpJob): void {
  const beforeDot = file.name.slice(0, file.name.indexOf('.'))
  if (parseLong(beforeDot) === null) throw new ToolDeath(`its name begins with "${beforeDot}", not with an offset`)
  if (!existsSync(file.path)) return
  requireWritable(file.path)
  const bytes = readWhole(file.path)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const lines: string[] = []
  for (let at = 0; at + ENTRY_SIZE <= bytes.length; at += ENTRY_SIZE) {
    // Scala's reads the first byte of the version only
    const version = release === '3.4.1' ? view.getInt8(at) : view.getInt16(at)
    if (version > 0 || (version < 0 && release !== '3.4.1'))
      throw new ToolDeath(`the entry says its version is ${version}; only 0 is known`, at)
    lines.push(
      `version: ${version} producerId: ${longAt(view, at + 2)} firstOffset: ${longAt(view, at + 10)} lastOffset: ${longAt(view, at + 18)} lastStableOffset: ${longAt(view, at + 26)}\n`,
    )
  }
  out.ascii(lines.join(''))
}

/** The tool opens it for writing, though it writes nothing. */
function requireWritable(path: string): void {
  try {
    accessSync(path, constants.W_OK)
  } catch {
    throw new ToolDeath('it cannot be opened for writing, which the tool does')
  }
}
