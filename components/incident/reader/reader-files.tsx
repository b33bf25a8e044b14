'use client'
import { Icon } from '@/components/ui/icon'
import { ScrollRegion } from '@/components/ui/scroll-region'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import { DialogFrame } from '@/components/workbench/dialog-frame'
import { PickFiles } from '@/components/workbench/pick-files'
import { useShownPath } from '@/components/workbench/projector/shown-path'
import type { DroppedFile } from '@/lib/engine/engine-api'
import type { Joined } from '@/lib/incident/joined-engine'
import { words } from '@/lib/language/words'
import { formatSize } from '@/lib/words/size'

export interface ReaderFilesProps {
  joined: Joined
  onFiles(files: readonly DroppedFile[]): void
  onClose(): void
}

/** The files that the incident was made from, which of them are here, and what was opened beside them. */
export function ReaderFiles({ joined, onFiles, onClose }: ReaderFilesProps) {
  const { shared } = words
  const shown = useShownPath()
  return (
    <DialogFrame title={shared.filesTitle} className="w-[min(900px,94vw)]" onClose={onClose}>
      <ScrollRegion aria-label={shared.filesTitle} className="max-h-[60vh] overflow-auto px-8 pb-8">
        <Table>
          <thead>
            <tr>
              {(['name', 'size', 'fingerprint', 'sha256', 'state'] as const).map((column) => (
                <HeadCell key={column}>{shared.columns[column]}</HeadCell>
              ))}
            </tr>
          </thead>
          <tbody>
            {joined.files.map(({ file, state }) => (
              <tr key={file.id}>
                <Cell>{shown(file.path)}</Cell>
                <Cell data-number>{formatSize(file.size)}</Cell>
                <Cell className="mono text-mono">{file.fingerprint}</Cell>
                <Cell className="mono text-ink2 text-mono" title={file.sha256 ?? ''}>
                  {file.sha256 ? `${file.sha256.slice(0, 8)}…` : '–'}
                </Cell>
                <Cell className={state === 'here' ? 'text-leading-ink' : 'text-ink2'}>
                  <span className="flex items-center gap-6">
                    {state === 'here' && <Icon name="check" className="size-12" />}
                    {shared.fileStates[state === 'here' && file.sha256 === null ? 'unconfirmed' : state]}
                  </span>
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
        {joined.others.length > 0 && (
          <section className="px-8 pt-12">
            <h3 className="font-semibold text-warn">{shared.otherTitle}</h3>
            <ul>
              {joined.others.map(({ path, size, because }, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two may have one name
                <li key={i} className="flex min-h-24 items-center gap-8">
                  <span className="min-w-0 truncate">{path}</span>
                  <span className="flex-none text-ink2">
                    {(because === 'sha256' ? shared.otherContent : shared.otherFingerprint)(formatSize(size))}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </ScrollRegion>
      <footer className="flex items-center justify-between border-line border-t px-16 py-9 text-ink2">
        <span>{shared.madeFrom(joined.files.length)}</span>
        <PickFiles onFiles={onFiles}>
          <Icon name="folder" />
          {shared.pick}
        </PickFiles>
      </footer>
    </DialogFrame>
  )
}
