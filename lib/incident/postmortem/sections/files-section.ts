import type { FileEntry } from '../../../analysis/document.ts'
import { words } from '../../../language/words.ts'
import { groupDigits } from '../../../words/size.ts'
import type { Row } from '../block.ts'
import type { SectionKind } from './section.ts'

const { files } = words.postmortem

/** Every file that was read, so that anybody can find the same ones again and check that they are the same. */
export const filesSection: SectionKind = {
  id: 'files',
  count: (postmortem) => postmortem.files.length,
  blocks: ({ files: all }) => [
    { kind: 'paragraph', text: [files.lead(all.filter(({ cited }) => cited).length, all.length)], tone: 'quiet' },
    { kind: 'table', head: files.head, rows: all.map(({ file }) => rowOf(file)) },
  ],
}

function rowOf(file: FileEntry): Row {
  return {
    cells: [
      [{ kind: 'code', text: file.path }, file.complete ? '' : ` (${files.partly})`],
      [file.kind ?? files.unrecognised],
      [file.sid === null ? '' : String(file.sid)],
      [groupDigits(file.size)],
      [file.rows === 0 ? '' : groupDigits(file.rows)],
      [{ kind: 'code', text: file.fingerprint }],
      [file.sha256 === null ? files.noHash : { kind: 'code', text: file.sha256 }],
    ],
  }
}
