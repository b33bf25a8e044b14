import type { ByteSource } from '../bytes/source.ts'
import type { Container, Member, Spool } from '../containers/container.ts'
import { Stopped } from './decoder.ts'
import type { TrackedFile } from './tracked-file.ts'

/** Bytes that may come out of one archive. */
const UNPACKED_LIMIT = 64 * 1024 ** 3
/** Archives in archives in archives. */
const DEPTH_LIMIT = 4

/** `ARCHIVE!/MEMBER`; a piece of a text keeps the name of the text: `article.txt#L51-L146`. */
export function memberPath(container: string, member: string): string {
  return member.startsWith('#') ? `${container}${member}` : `${container}!/${member}`
}

/** The members of a container. Whatever goes wrong is told on the file, and what came out before is kept. */
export async function* unpackInto(
  container: Container,
  source: ByteSource,
  spool: Spool,
  file: TrackedFile | null,
  depth: number,
  onProgress: () => void,
): AsyncGenerator<Member> {
  if (depth >= DEPTH_LIMIT) {
    const message = `Archives are nested more than ${DEPTH_LIMIT} deep here; this one is not opened.`
    file?.report({ code: 'archive/too-deep', severity: 'warning', message, start: 0, end: source.size, line: 0 })
    if (file !== null) file.state = 'not-read'
    return
  }
  try {
    yield* container.open(source, {
      spool,
      limit: UNPACKED_LIMIT,
      report: (diagnostic) => file?.report(diagnostic),
      progress: (place) => {
        if (file?.abort.signal.aborted) throw new Stopped()
        if (file !== null) file.unpacked = place
        onProgress()
      },
    })
    if (file !== null) file.state = 'ready'
  } catch (error) {
    if (error instanceof Stopped || file === null) return
    file.state = 'failed'
    file.trouble = `The archive could not be read to its end: ${error instanceof Error ? error.message : String(error)}.`
  } finally {
    if (file !== null && file.state === 'ready') file.unpacked = file.size
  }
}
