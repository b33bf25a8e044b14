import type { FileEntry } from '../analysis/document.ts'
import { formatById } from '../formats/registry.ts'
import { dumpedFiles } from './kafka-place.ts'
import type { TrackedFile } from './tracked-file.ts'

/** `Server log, 3.7.1`, `zoo.cfg fragment`, `Time index, dump text`, `Java heap dump`. */
export function titleOf(file: TrackedFile, entry: FileEntry | undefined): string {
  const { format, kind, stranger } = file.identity
  if (kind === 'archive') return 'Archive'
  if (format === null) return stranger ?? (isPiece(file) ? 'Prose' : file.size === 0 ? 'Empty file' : 'Not recognised')
  if (kind === 'zookeeper/config') return isPiece(file) ? 'zoo.cfg fragment' : 'zoo.cfg'
  if (kind === 'kafka/dump-text') return dumpTitle(file) ?? format.title
  const title = withoutSystem(format.title)
  return entry?.release ? `${title}, ${entry.release}` : title
}

/** Cut out of a text that mixes several. */
function isPiece(file: TrackedFile): boolean {
  return /#L\d+-L\d+$/.test(file.identity.path)
}

function dumpTitle(file: TrackedFile): string | null {
  const dumped = dumpedFiles(file.opened())
  const format = dumped.length === 1 ? formatById(dumped[0]!.kind) : null
  return format === null ? null : `${withoutSystem(format.title)}, dump text`
}

/** The group that the row stands in says it already: `ZooKeeper server log` is `Server log`. */
function withoutSystem(title: string): string {
  const rest = title.replace(/^(?:ZooKeeper|Kafka) /, '')
  return rest.charAt(0).toUpperCase() + rest.slice(1)
}
