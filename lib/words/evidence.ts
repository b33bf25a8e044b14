/** The name of an opened file: its fingerprint, with `.2`, `.3` … in path order where files share one. */
export type FileId = string

/** A place in an opened file. Every point, bar, row and finding can show one. */
export interface Evidence {
  readonly file: FileId
  /** First byte. */
  readonly start: number
  /** One past the last. */
  readonly end: number
  /** 1-based; 0 in a binary file, and where the lines before it are not counted yet. */
  readonly line: number
}

/** `3f9a1c2e:10240-10371:88` */
export function formatEvidence({ file, start, end, line }: Evidence): string {
  return `${file}:${start}-${end}:${line}`
}

export function parseEvidence(text: string): Evidence | null {
  const [, file, start, end, line] = /^([^:]+):(\d+)-(\d+):(\d+)$/.exec(text) ?? []
  if (file === undefined) return null
  return { file, start: Number(start), end: Number(end), line: Number(line) }
}

export function isSamePlace(a: Evidence, b: Evidence): boolean {
  return a.file === b.file && a.start === b.start && a.end === b.end
}
