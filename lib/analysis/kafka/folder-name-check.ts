import { parseTopicPartition } from '../../formats/kafka/segment-name.ts'
import type { Problem } from '../document.ts'
import type { LogDir } from './log-dirs.ts'
import { problem } from './problem.ts'
import type { PartitionFiles } from './segment-files.ts'

/** A folder with segments, in a log directory, that is called after no partition (specs: Kafka on disk, 1.2). */
export function checkFolderName({ folder, segments }: PartitionFiles, logDir: LogDir): Problem[] {
  const file = segments.flatMap(({ files }) => Object.values(files))[0]
  // a file whose name is no segment's is a folder of its own here
  if (!logDir.isBrokers || file === undefined || file.path === folder || parseTopicPartition(folder) !== null) return []
  const name = folder.slice(folder.lastIndexOf('/') + 1)
  const message = `The folder's name, "${name.slice(0, 80)}", is not a topic, a dash and the number of a partition.`
  const evidence = { file: file.id, start: 0, end: Math.min(1, file.source.size), line: 0 }
  return [problem('kafka/folder-name', 'error', message, evidence)]
}
