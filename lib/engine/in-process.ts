import { decodeRange } from '../formats/format.ts'
import { type Decoder, Stopped } from './decoder.ts'
import { searchRows } from './row-search.ts'

/** Decodes in this thread: on the command line and in tests. */
export const inProcess: Decoder = {
  parallel: 1,
  decode: ({ source, format, range, signal, onProgress }) =>
    decodeRange(format, source, range, (place) => {
      if (signal.aborted) throw new Stopped()
      onProgress(place - range.start)
    }),
  search: ({ source, starts, ends, terms, signal }) =>
    searchRows(source, { starts, ends, terms }, () => {
      if (signal.aborted) throw new Stopped()
    }),
}
