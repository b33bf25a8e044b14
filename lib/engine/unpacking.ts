import type { ByteSource } from '../bytes/source.ts'
import type { Container, Member, Spool, SpoolFile } from '../containers/container.ts'
import { mostOf } from '../containers/unpacked-file.ts'
import { Stopped } from './decoder.ts'
import type { TrackedFile } from './tracked-file.ts'

/** Bytes that may come out of one archive and of those in it. */
const UNPACKED_LIMIT = 64 * 1024 ** 3
/** Members of one archive and of those in it. */
const TREE_LIMIT = 50_000
/** Archives in archives in archives. */
const DEPTH_LIMIT = 4

/** An archive with all that is packed in it: each of many small ones may be harmless, all together not. */
export class ArchiveTree {
  members = 0
  #left: number

  constructor(source: ByteSource) {
    this.#left = Math.min(UNPACKED_LIMIT, mostOf(source.size))
  }

  /** Bytes that may still come out of it. */
  get left(): number {
    return this.#left
  }

  /** A spool that takes what is written off what may still come. */
  counting(spool: Spool): Spool {
    return {
      create: async (name): Promise<SpoolFile> => {
        const file = await spool.create(name)
        return {
          write: (bytes) => {
            this.#left -= bytes.length
            return file.write(bytes)
          },
          finish: () => file.finish(),
        }
      },
    }
  }
}

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
  tree: ArchiveTree,
  onProgress: () => void,
): AsyncGenerator<Member> {
  if (depth >= DEPTH_LIMIT) {
    const message = `Archives are nested more than ${DEPTH_LIMIT} deep here; this one is not opened.`
    file?.report({ code: 'archive/too-deep', severity: 'warning', message, start: 0, end: source.size, line: 0 })
    if (file !== null) file.state = 'not-read'
    return
  }
  try {
    const members = container.open(source, {
      spool: tree.counting(spool),
      limit: tree.left,
      report: (diagnostic) => file?.report(diagnostic),
      progress: (place) => {
        if (file?.abort.signal.aborted) throw new Stopped()
        if (file !== null) file.unpacked = place
        onProgress()
      },
    })
    for await (const member of members) {
      if (++tree.members > TREE_LIMIT) {
        const message = `The archive and those in it have more than ${TREE_LIMIT} members. The first ${TREE_LIMIT} are read.`
        file?.report({ code: 'archive/limit', severity: 'warning', message, start: 0, end: source.size, line: 0 })
        break
      }
      yield member
    }
    if (file !== null) file.state = 'ready'
  } catch (error) {
    if (error instanceof Stopped || file === null) return
    file.state = 'failed'
    file.trouble = `The archive could not be read to its end: ${error instanceof Error ? error.message : String(error)}.`
  } finally {
    if (file !== null && file.state === 'ready') file.unpacked = file.size
  }
}
