import type { EvidenceText } from '../analysis/document.ts'
import type { LineFilter, LineRow } from '../engine/queries.ts'
import type { FileRow } from '../engine/snapshot.ts'
import { type Evidence, parseEvidence } from '../words/evidence.ts'
import type { BundleSource } from './bundle-source.ts'
import type { CitedBy, CitedPlace } from './cited-place.ts'
import { isOfProgram, readLimit, shareableBytes, shareableOf } from './shareable.ts'

/** Beyond these, places keep their name only: whoever has the same files sees them all. */
const MOST_PLACES = 4_000
/** Places that lie this near are read in one go. */
const NEAR = 64 * 1024
const PAGE = 200
const ALL: LineFilter = { text: '', range: null }

/** What a reader sees of each place: its row, and of its bytes what `shareable.ts` lets out. In the order in which they came. */
export async function readCitedPlaces(
  engine: BundleSource,
  files: readonly FileRow[],
  places: ReadonlyMap<EvidenceText, readonly CitedBy[]>,
  signal?: AbortSignal,
): Promise<CitedPlace[]> {
  const kinds = new Map(files.map(({ id, kind }) => [id, kind]))
  const wanted = [...places.keys()].slice(0, MOST_PLACES).map((text) => parseEvidence(text)!)
  const rows = await lineRows(
    engine,
    wanted.filter(({ file }) => isLog(kinds.get(file) ?? null)),
    signal,
  )
  const reader = new PlaceReader(engine)
  const read = new Map<Evidence, CitedPlace>()
  for (const place of [...wanted].sort((a, b) => compare(a.file, b.file) || a.start - b.start)) {
    signal?.throwIfAborted()
    const evidence = `${place.file}:${place.start}-${place.end}:${place.line}`
    const kind = kinds.get(place.file) ?? null
    const line = shownRow(rows.get(keyOf(place)))
    const shareable = line !== null && isOfProgram(kind, line.pattern) ? null : shareableOf(kind)
    // A place that reaches beyond its record may reach into one that may not leave.
    const size = Math.min(place.end, line?.end ?? place.end) - place.start
    const limit = shareable === null ? 0 : readLimit(shareable)
    const bytes = limit === 0 ? new Uint8Array() : await reader.read(place, Math.min(size, limit))
    const shortened = size > bytes.length
    read.set(place, {
      evidence,
      citedBy: places.get(evidence)!,
      line: line && shareable === null ? { ...line, message: '', exception: '', thread: '', logger: '' } : line,
      ...(shareable === null ? { text: null, hex: null } : shareableBytes(bytes, shareable, shortened)),
      shortened,
    })
  }
  return wanted.map((place) => read.get(place)!)
}

/** As long as a row's message gets; where it was cut, half a value may stand at its end. */
const MESSAGE_LIMIT = 2_000

function shownRow(row: LineRow | undefined): LineRow | null {
  if (row === undefined) return null
  return row.message.length < MESSAGE_LIMIT ? row : { ...row, message: row.message.replace(/\S+$/, '') }
}

function isLog(kind: string | null): boolean {
  return kind !== null && /-log$/.test(kind) && shareableOf(kind) === 'text'
}

/** Rows come in pages of the merged lines: one page often holds several that are asked for. */
async function lineRows(
  engine: BundleSource,
  places: readonly Evidence[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, LineRow>> {
  const wanted = new Set(places.map(keyOf))
  const found = new Map<string, LineRow>()
  for (const place of places) {
    signal?.throwIfAborted()
    if (found.has(keyOf(place))) continue
    const at = await engine.locateLine(ALL, place)
    if (at < 0) continue
    const { rows } = await engine.lines(ALL, Math.max(0, at - PAGE / 4), PAGE)
    for (const row of rows) if (wanted.has(keyOf(row))) found.set(keyOf(row), row)
  }
  return found
}

/** Where a record begins names it. */
function keyOf({ file, start }: { readonly file: string; readonly start: number }): string {
  return `${file}:${start}`
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Reads neighbouring places of a file together; places come in order. */
class PlaceReader {
  readonly #engine: BundleSource
  #file = ''
  #start = 0
  #bytes = new Uint8Array()

  constructor(engine: BundleSource) {
    this.#engine = engine
  }

  async read({ file, start }: Evidence, size: number): Promise<Uint8Array> {
    if (file !== this.#file || start < this.#start || start + size > this.#start + this.#bytes.length) {
      this.#bytes = new Uint8Array(await this.#engine.bytes(file, start, start + Math.max(size, NEAR)))
      this.#file = file
      this.#start = start
    }
    const from = start - this.#start
    return this.#bytes.subarray(from, from + size)
  }
}
