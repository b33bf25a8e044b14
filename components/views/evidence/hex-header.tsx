import { Digits } from '@/components/ui/digits'
import { useShownPath } from '@/components/workbench/projector/shown-path'
import type { FileRow } from '@/lib/engine/snapshot'
import { words } from '@/lib/language/words'
import type { Evidence } from '@/lib/words/evidence'
import { formatSize } from '@/lib/words/size'

/** Which file, and which of its bytes are selected. */
export function HexHeader({
  files,
  file,
  marked,
  onFile,
}: {
  files: readonly FileRow[]
  file: FileRow
  marked: Evidence | null
  onFile(id: string): void
}) {
  const shown = useShownPath()
  const { hex } = words.evidence
  return (
    <div className="flex h-28 flex-none items-center gap-12 border-grid border-b px-11 text-ink3 text-note">
      <select
        aria-label={hex.file}
        value={file.id}
        onChange={(event) => onFile(event.target.value)}
        className="mono h-24 min-w-0 max-w-[60%] truncate rounded-field border border-transparent bg-pane text-ink2 hover:border-line"
      >
        {files
          .filter(({ size }) => size > 0)
          .map(({ id, path }) => (
            <option key={id} value={id}>
              {shown(path)}
            </option>
          ))}
      </select>
      <span className="flex-none">{formatSize(file.size)}</span>
      {marked && (
        <span className="ml-auto flex-none">
          {hex.selected.before}{' '}
          <span className="mono text-ink2">
            <Digits value={marked.start} /> {hex.selected.between} <Digits value={marked.end} />
          </span>
          {hex.selected.after(formatSize(marked.end - marked.start))}
        </span>
      )}
    </div>
  )
}
