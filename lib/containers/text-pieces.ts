import { type Excerpt, excerpts } from '../formats/excerpts.ts'
import type { Range } from '../formats/format.ts'

/** Lines of a text that come from one file; prose has no kind. */
export interface Piece {
  readonly kind: string | null
  readonly owner: string
  readonly ranges: Range[]
  firstLine: number
  lastLine: number
  /** Lines that are not blank. */
  lines: number
  /** One of its lines was surely copied out of a file of its kind. */
  proven: boolean
}

interface Line {
  readonly start: number
  readonly end: number
  readonly number: number
  readonly text: string
}

/** Of a line, this much is looked at. */
const LINE_LIMIT = 4_096

/** Cuts a text into what was copied from files, one piece for each file, and the rest. Every line that is not blank is in one. */
export function cutText(bytes: Uint8Array): Piece[] {
  const pieces = new Map<string, Piece>()
  let current: { piece: Piece; excerpt: Excerpt | null } | null = null
  let leading: Line[] = []
  let blank = true
  for (const line of linesOf(bytes)) {
    if (line.text.trim() === '') {
      blank = true
      continue
    }
    const found = claim(line.text)
    if (found === null && excerpts.some((excerpt) => excerpt.leads(line.text)) && !isContinued(line)) {
      leading.push(line)
      blank = false
      continue
    }
    const lead: Line[] = found?.excerpt.leads(leading[0]?.text ?? '') ? leading : []
    if (lead.length === 0) for (const prose of leading) take(pieceOf(null, ''), prose, null)
    leading = []
    if (found !== null) {
      const piece = pieceOf(found.excerpt.kind, found.owner === '' ? ownerHere(found.excerpt.kind) : found.owner)
      for (const before of [...lead, line]) take(piece, before, found.excerpt)
      piece.proven ||= found.excerpt.proves(line.text)
    } else if (isContinued(line)) take(current!.piece, line, current!.excerpt)
    else take(pieceOf(null, ''), line, null)
    blank = false
  }
  for (const prose of leading) take(pieceOf(null, ''), prose, null)
  return withoutUnproven([...pieces.values()]).sort((a, b) => a.firstLine - b.firstLine || a.lastLine - b.lastLine)

  function isContinued(line: Line): boolean {
    if (current?.excerpt == null) return false
    return (
      (!blank && leading.length === 0 && current.excerpt.continues(line.text)) ||
      (isTrace(line.text) && leading.length === 0)
    )
  }

  /** A line that does not say whose it is belongs to the same as the last one of its kind. */
  function ownerHere(kind: string): string {
    if (current?.piece.kind === kind) return current.piece.owner
    return [...pieces.values()].filter((piece) => piece.kind === kind).at(-1)?.owner ?? ''
  }

  function pieceOf(kind: string | null, owner: string): Piece {
    const key = `${kind ?? ''} ${owner}`
    let piece = pieces.get(key)
    if (piece === undefined) {
      piece = { kind, owner, ranges: [], firstLine: 0, lastLine: 0, lines: 0, proven: false }
      pieces.set(key, piece)
    }
    return piece
  }

  function take(piece: Piece, line: Line, excerpt: Excerpt | null): void {
    const last = piece.ranges.at(-1)
    // Blank lines between two lines of a piece are part of it.
    if (last !== undefined && current?.piece === piece)
      piece.ranges[piece.ranges.length - 1] = { ...last, end: line.end }
    else piece.ranges.push({ start: line.start, end: line.end, line: line.number })
    if (piece.firstLine === 0) piece.firstLine = line.number
    piece.lastLine = line.number
    piece.lines += 1
    current = { piece, excerpt }
  }
}

/** A piece that nothing proves is prose, like what stands round it. */
function withoutUnproven(pieces: readonly Piece[]): Piece[] {
  const proven = pieces.filter((piece) => piece.proven)
  const prose = pieces.filter((piece) => !piece.proven)
  if (prose.length === 0) return proven
  const one: Piece = {
    ...{ kind: null, owner: '', proven: false },
    ranges: prose.flatMap((piece) => piece.ranges).sort((a, b) => a.start - b.start),
    firstLine: Math.min(...prose.map((piece) => piece.firstLine)),
    lastLine: Math.max(...prose.map((piece) => piece.lastLine)),
    lines: prose.reduce((sum, piece) => sum + piece.lines, 0),
  }
  return [one, ...proven]
}

function claim(text: string): { excerpt: Excerpt; owner: string } | null {
  for (const excerpt of excerpts) {
    const owner = excerpt.ownerOf(text)
    if (owner !== null) return { excerpt, owner }
  }
  return null
}

function isTrace(text: string): boolean {
  return /^\s+at [\w.$<>/]+\(|^Caused by: |^\s+\.\.\. \d+ (?:more|common frames)/.test(text)
}

function* linesOf(bytes: Uint8Array): Generator<Line> {
  const utf8 = new TextDecoder()
  let number = 0
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf(10, start)
    const end = newline < 0 ? bytes.length : newline + 1
    number += 1
    const text = utf8.decode(bytes.subarray(start, Math.min(end, start + LINE_LIMIT))).replace(/\r?\n$/, '')
    yield { start, end, number, text }
    start = end
  }
}
