import type { LogReader } from './log-reader.ts'
import { spanOf } from './logs.ts'
import type { ServerLog, Stretch } from './server-log.ts'
import type { Gap } from './workspace.ts'

/** Whether nothing of the file that is not read yet lies between the two. */
export function follows(before: Stretch, after: Stretch): boolean {
  const between = before.file === after.file && before.part !== after.part
  return !between || after.file.complete || before.part.range.end === after.part.range.start
}

/** Times of a log of which the bytes are not read yet, between the records round them. */
export function unreadIn(log: ServerLog, reader: LogReader): Gap[] {
  return log.stretches.flatMap((after, i): Gap[] => {
    const before = log.stretches[i - 1]
    if (before === undefined || follows(before, after)) return []
    const [{ to: from }, { from: to }] = [spanOf([before]), spanOf([after])]
    if (!(from < to)) return []
    return [
      { from, to, before: reader.entryAt(before, before.endRow - 1), after: reader.entryAt(after, after.firstRow) },
    ]
  })
}
