import type { FileEntry } from '../../analysis/document.ts'
import { type Evidence, parseEvidence } from '../../words/evidence.ts'
import { groupDigits } from '../../words/size.ts'
import type { Piece } from './block.ts'

/** What a part of a paste has behind the name of the whole; lines are counted in the whole. */
const PART = /#L\d+-L\d+$/

/** Calls places by their file and line: `13/zookeeper.log line 88`, with as much of the path as tells files apart. */
export class PlaceNames {
  readonly #files: ReadonlyMap<string, FileEntry>
  readonly #names: ReadonlyMap<string, string>

  constructor(files: readonly FileEntry[]) {
    this.#files = new Map(files.map((file) => [file.id, file]))
    this.#names = shortNames(files.map(wholePath))
  }

  /** The file, as long as needed; its id where it is not among the files. */
  file(id: string): string {
    const file = this.#files.get(id)
    return file === undefined ? id : this.#names.get(wholePath(file))!
  }

  path(id: string): string {
    const file = this.#files.get(id)
    return file === undefined ? id : wholePath(file)
  }

  text({ file, line, start, end }: Evidence): string {
    const place = line > 0 ? `line ${line}` : `bytes ${groupDigits(start)} to ${groupDigits(end)}`
    return `${this.file(file)} ${place}`
  }

  piece(evidence: Evidence): Piece {
    const title = `${this.path(evidence.file)}, bytes ${evidence.start} to ${evidence.end}`
    return { kind: 'place', text: this.text(evidence), title, evidence }
  }

  /** Of texts as the document has them; another one on the same line is left out. */
  pieces(texts: readonly string[]): readonly Piece[] {
    const places = texts.flatMap((text) => parseEvidence(text) ?? [])
    const byText = new Map(places.map((evidence) => [this.text(evidence), evidence]))
    return [...byText.values()].flatMap((evidence, i) => [...(i > 0 ? [', '] : []), this.piece(evidence)])
  }
}

function wholePath({ path }: FileEntry): string {
  return path.replace(PART, '')
}

/** The end of each path, with as many folders as make it the only one of its name. */
function shortNames(paths: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  let left = [...new Set(paths)].map((path) => ({ path, parts: path.split('/') }))
  for (let depth = 1; left.length > 0; depth++) {
    const tails = new Map<string, number>()
    const tailOf = (parts: readonly string[]) => parts.slice(-depth).join('/')
    for (const { parts } of left) tails.set(tailOf(parts), (tails.get(tailOf(parts)) ?? 0) + 1)
    for (const { path, parts } of left)
      if (tails.get(tailOf(parts)) === 1 || depth >= parts.length) names.set(path, tailOf(parts))
    left = left.filter(({ path }) => !names.has(path))
  }
  return names
}
