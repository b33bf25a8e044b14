import { Digits } from '@/components/ui/digits'
import { useShownPath } from '@/components/workbench/projector/shown-path'
import type { FileRow } from '@/lib/engine/snapshot'
import type { Evidence } from '@/lib/words/evidence'
import { formatSize } from '@/lib/words/size'

/** File, line and bytes; a file that is not open keeps its place. */
export function PlaceLine({ evidence, file }: { evidence: Evidence; file: FileRow | null }) {
  const shown = useShownPath()
  if (file === null)
    return (
      <p className="mx-12 mt-9 rounded-field border border-strong border-dashed px-10 py-7 text-ink2 text-small">
        This {evidence.line > 0 ? `is line ${evidence.line} of` : `is in`} a file you have not opened:{' '}
        <span className="mono">{evidence.file}</span>, {formatSize(evidence.end - evidence.start)} from byte{' '}
        <Digits value={evidence.start} />. Drop the file and the place is found again.
      </p>
    )
  return (
    <p className="flex gap-8 px-12 pt-7 text-ink3 text-note">
      <span className="mono min-w-0 truncate text-ink2" title={shown(file.path)}>
        {shown(file.path.split('/').slice(-2).join('/'))}
      </span>
      <span className="ml-auto flex-none">
        {evidence.line > 0 ? (
          `line ${evidence.line}`
        ) : (
          <>
            byte <Digits value={evidence.start} />
          </>
        )}
        , {formatSize(evidence.end - evidence.start)}
      </span>
    </p>
  )
}
