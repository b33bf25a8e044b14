import type { ByteSource } from '../bytes/source.ts'
import type { Container, Member, Unpacking } from './container.ts'
import { MEMBER_LIMIT, tooManyMembers } from './member-limit.ts'
import { MemberNames } from './member-name.ts'
import { SourceWindow } from './source-window.ts'
import { isZero, parsePax, parseTarHeader, parseText, RECORD_SIZE, type TarHeader } from './tar-header.ts'

/** Names and attributes of one file; more is damage. */
const ATTRIBUTES_LIMIT = 1024 * 1024

/** Members are stretches of the archive itself: nothing is copied. */
export const tar: Container = {
  id: 'tar',
  title: 'tar',
  listed: true,

  recognize: (head) => {
    const header = parseTarHeader(head.subarray(0, RECORD_SIZE))
    return header !== null && header.name !== '' ? 0.95 : 0
  },

  async *open(source, unpacking): AsyncGenerator<Member> {
    const window = new SourceWindow(source)
    const names = new MemberNames()
    let pending: { name?: string; size?: number } = {}
    let members = 0
    for (let at = 0; at + RECORD_SIZE <= source.size; ) {
      unpacking.progress(at)
      const block = await window.read(at, RECORD_SIZE)
      if (isZero(block)) break
      const header = parseTarHeader(block)
      if (header === null) {
        const next = await nextHeader(window, source.size, at + RECORD_SIZE)
        reportSkipped(unpacking, at, next ?? source.size, next !== null)
        if (next === null) break
        at = next
        continue
      }
      const size = pending.size !== undefined && isFile(header) ? pending.size : header.size
      const start = at + RECORD_SIZE
      const end = Math.min(start + size, source.size)
      if (isFile(header)) {
        if (start + size > source.size)
          reportTruncated(unpacking, pending.name ?? header.name, size, source.size - start, at, source)
        if (++members > MEMBER_LIMIT) return tooManyMembers(unpacking, at, source.size)
        const path = names.take(pending.name ?? header.name)
        yield { path, source: source.slice(start, end, path), ranges: [{ start: 0, end: end - start, line: 1 }] }
        pending = {}
      } else if (size <= ATTRIBUTES_LIMIT) pending = { ...pending, ...(await attributes(header, window, start, end)) }
      at = start + Math.ceil(size / RECORD_SIZE) * RECORD_SIZE
    }
    names.report(unpacking, source.size)
  },
}

function isFile({ type }: TarHeader): boolean {
  return type === '0' || type === '7'
}

/** What a record says of the file behind it. */
async function attributes(header: TarHeader, window: SourceWindow, start: number, end: number) {
  if (header.type === 'L') return { name: parseText(await window.read(start, end - start), 0, end - start) }
  if (header.type !== 'x') return {}
  const pax = parsePax(await window.read(start, end - start))
  const name = pax.get('path')
  const size = Number(pax.get('size') ?? Number.NaN)
  return { ...(name === undefined ? {} : { name }), ...(Number.isSafeInteger(size) && size >= 0 ? { size } : {}) }
}

/** The next record that is a header, after damage. */
async function nextHeader(window: SourceWindow, size: number, from: number): Promise<number | null> {
  for (let at = from; at + RECORD_SIZE <= size; at += RECORD_SIZE) {
    const block = await window.read(at, RECORD_SIZE)
    // Most records are data: their field of the sum is not even octal, which is cheaper to see than the sum.
    if (block[257] === 0x75 && block[258] === 0x73 && parseTarHeader(block) !== null) return at
  }
  return null
}

function reportSkipped(unpacking: Unpacking, start: number, end: number, found: boolean): void {
  const rest = found ? 'The members before and after are kept.' : 'The members before it are kept.'
  const message = `Bytes ${start} to ${end} hold no tar header where one was expected. ${rest}`
  unpacking.report({ code: 'archive/damaged', severity: 'error', message, start, end, line: 0 })
}

function reportTruncated(
  unpacking: Unpacking,
  name: string,
  size: number,
  there: number,
  at: number,
  source: ByteSource,
): void {
  const message = `${name} says it is ${size} bytes long, but the archive ends after ${there} of them. They are kept.`
  unpacking.report({ code: 'archive/truncated', severity: 'error', message, start: at, end: source.size, line: 0 })
}
