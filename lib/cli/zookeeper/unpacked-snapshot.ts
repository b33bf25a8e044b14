import type { ByteSource } from '../../bytes/source.ts'
import type { Container } from '../../containers/container.ts'
import { gzip } from '../../containers/gzip.ts'
import { snappyStream } from '../../containers/snappy-stream.ts'
import { TempSpool } from '../temp-spool.ts'
import { NotPrintable } from './load-snapshot.ts'

/** By the last part of the name, as the server and its tool choose (`SnapStream.getStreamMode`). */
const PACKED: Readonly<Record<string, Container>> = { gz: gzip, snappy: snappyStream }

/** More than a server can load. */
const LIMIT = 64 * 2 ** 30

/** The bytes of a snapshot, without the compression that its name says. Throws `NotPrintable`. */
export async function unpackedSnapshot(source: ByteSource): Promise<ByteSource> {
  const ending = source.name.split('.').at(-1)!.toLowerCase()
  const container = source.name.includes('.') && Object.hasOwn(PACKED, ending) ? PACKED[ending]! : null
  if (container === null) return source
  if (container.recognize(await source.read(0, 1024), source.name) === 0)
    throw new NotPrintable(`it is called .${ending} and is no ${container.title} file.`)
  const unpacking = { spool: new TempSpool(), limit: LIMIT, report: () => {}, progress: () => {} }
  for await (const member of container.open(source, unpacking)) return member.source
  throw new NotPrintable('it unpacks to nothing.')
}
