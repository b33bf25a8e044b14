import { Digits } from '@/components/ui/digits'
import { useShownPath } from '@/components/workbench/projector/shown-path'
import type { FileRow } from '@/lib/engine/snapshot'
import { words } from '@/lib/language/words'
import type { Evidence } from '@/lib/words/evidence'
import { formatSize } from '@/lib/words/size'

const text = words.selection.place

/** File, line and bytes; a file that is not open keeps its place. */
export function PlaceLine({ evidence, file }: { evidence: Evidence; file: FileRow | null }) {
  const shown = useShownPath()
  const size = formatSize(evidence.end - evidence.start)
  if (file === null)
    return (
      <p className="mx-12 mt-9 rounded-field border border-strong border-dashed px-10 py-7 text-ink2 text-small">
        {text.notOpened.before(evidence.line)} <span className="mono">{evidence.file}</span>
        {text.notOpened.between(size)} <Digits value={evidence.start} />
        {text.notOpened.after}
      </p>
    )
  return (
    <p className="flex gap-8 px-12 pt-7 text-ink3 text-note">
      <span className="mono min-w-0 truncate text-ink2" title={shown(file.path)}>
        {shown(file.path.split('/').slice(-2).join('/'))}
      </span>
      <span className="ml-auto flex-none">
        {evidence.line > 0 ? (
          text.line(evidence.line, size)
        ) : (
          <>
            {text.byte.before} <Digits value={evidence.start} />
            {text.byte.after(size)}
          </>
        )}
      </span>
    </p>
  )
}
