import type { Postmortem } from '../postmortem.ts'

/** One thing that can be downloaded. */
export interface WrittenFile {
  readonly name: string
  readonly mediaType: string
  readonly text: string
}

/** A way to write a postmortem down: most give one file, figures one each. */
export interface PostmortemFormat {
  readonly id: 'markdown' | 'html' | 'csv' | 'json' | 'figures'
  write(postmortem: Postmortem): readonly WrittenFile[]
}

/** `postmortem-2023-09-01`: the start of every file's name. */
export function baseName({ header }: Postmortem): string {
  return header.from === null ? 'postmortem' : `postmortem-${new Date(header.from).toISOString().slice(0, 10)}`
}
