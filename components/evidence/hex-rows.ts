export const BYTES_PER_ROW = 16

/** Bytes of a page that is asked for at a time. */
const PAGE = 4_096

/** Rows of a range of a file; the first row is the one at byte 0. */
export function hexRowCount(size: number): number {
  return Math.ceil(size / BYTES_PER_ROW)
}

export function hexRowOf(at: number): number {
  return Math.floor(at / BYTES_PER_ROW)
}

/** The pages that hold these rows and their neighbours, so that a small scroll asks for nothing. */
export function pagesOf(firstRow: number, endRow: number, size: number): { start: number; end: number } {
  const start = Math.floor((firstRow * BYTES_PER_ROW) / PAGE) * PAGE
  const end = (Math.floor((endRow * BYTES_PER_ROW) / PAGE) + 1) * PAGE
  return { start, end: Math.min(end, size) }
}

export function hexOf(byte: number): string {
  return byte.toString(16).padStart(2, '0')
}

/** Printable ASCII; a dot for the rest. */
export function asciiOf(byte: number): string {
  return byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.'
}

/** `0002a0f0`: as many digits as the end of the file needs, eight at least. */
export function offsetOf(at: number, size: number): string {
  return at.toString(16).padStart(Math.max(8, size.toString(16).length), '0')
}

/** Bytes as `xxd` would print them: what is copied. */
export function hexDump(bytes: Uint8Array, start: number): string {
  const lines: string[] = []
  for (let at = 0; at < bytes.length; at += BYTES_PER_ROW) {
    const row = Array.from(bytes.subarray(at, at + BYTES_PER_ROW))
    const hex = row.map((byte, i) => hexOf(byte) + (i === 7 ? ' ' : '')).join(' ')
    lines.push(`${offsetOf(start + at, start + bytes.length)}  ${hex.padEnd(49)} ${row.map(asciiOf).join('')}`)
  }
  return lines.join('\n')
}

/**
 * Bytes of the text that a pasted part is of: places in `PASTE#L51-L146` count from the beginning of the paste, and its parts
 * and its prose are files beside it.
 */
export function sourceSize(files: readonly { readonly path: string; readonly size: number }[], path: string): number {
  const source = sourceOf(path)
  return files.reduce((sum, file) => sum + (sourceOf(file.path) === source ? file.size : 0), 0)
}

function sourceOf(path: string): string {
  return path.replace(/#L\d+-L\d+$/, '')
}
