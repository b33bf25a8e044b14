import type { PostmortemFormat, WrittenFile } from '@/lib/incident/postmortem/formats/format'
import { POSTMORTEM_FORMATS } from '@/lib/incident/postmortem/formats/registry'
import type { Postmortem } from '@/lib/incident/postmortem/postmortem'
import type { PostmortemMode } from './postmortem-link'

export interface Written {
  readonly id: PostmortemFormat['id']
  readonly files: readonly WrittenFile[]
  /** In UTF-8. */
  readonly bytes: number
}

/** Every format of the document, written out: their sizes are the sizes that are saved. */
export function writtenFormats(postmortem: Postmortem): readonly Written[] {
  return POSTMORTEM_FORMATS.map((format) => {
    const files = format.write(postmortem)
    return { id: format.id, files, bytes: new Blob(files.map(({ text }) => text)).size }
  }).filter(({ files }) => files.length > 0)
}

/** What is looked at is what is saved; null while nothing is written out. */
export function shownFormat(written: readonly Written[], mode: PostmortemMode): Written | null {
  return written.find(({ id }) => id === (mode === 'markdown' ? 'markdown' : 'html')) ?? null
}
