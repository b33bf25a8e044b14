import type { Container, Member } from './container.ts'
import { cutText, type Piece } from './text-pieces.ts'

/** Longer texts are logs, not what people write. */
const SIZE_LIMIT = 4 * 1024 * 1024

/**
 * A text in which people put together what they found: an article, a ticket, a chat. Each file that was copied from gives one
 * member, whose ranges are of the text itself; so does the prose between them.
 */
export const mixedText: Container = {
  id: 'mixed-text',
  title: 'Text with excerpts',
  listed: false,

  recognize(head, name) {
    if (head.indexOf(0) >= 0) return 0
    const pieces = cutText(head)
    return isMixed(pieces, /(^|\/)PASTE( \d+)?$/.test(name)) ? 0.98 : 0
  },

  async *open(source, unpacking): AsyncGenerator<Member> {
    unpacking.progress(0)
    const bytes = await source.read(0, Math.min(source.size, SIZE_LIMIT))
    for (const piece of cutText(bytes))
      yield { path: `#L${piece.firstLine}-L${piece.lastLine}`, source, ranges: piece.ranges, kind: piece.kind }
    if (bytes.length < source.size)
      yield {
        path: `#B${bytes.length}`,
        source,
        ranges: [{ start: bytes.length, end: source.size, line: 0 }],
        kind: null,
      }
  },
}

/** Two kinds in one text, or one between enough words. What somebody pasted is rather a mixture than a file on a disk is. */
function isMixed(pieces: readonly Piece[], pasted: boolean): boolean {
  const kinds = new Set(pieces.map((piece) => piece.kind).filter((kind) => kind !== null))
  if (kinds.size === 0) return false
  const all = pieces.reduce((sum, piece) => sum + piece.lines, 0)
  const prose = pieces.find((piece) => piece.kind === null)?.lines ?? 0
  if (kinds.size > 1) return true
  if (pasted) return (prose >= 1 && prose / all >= 0.05) || new Set(pieces.map((piece) => piece.owner)).size > 1
  return prose >= 5 && prose / all >= 0.2
}
