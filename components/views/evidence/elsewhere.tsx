import type { Snapshot } from '@/lib/engine/snapshot'
import { words } from '@/lib/language/words'
import type { Evidence } from '@/lib/words/evidence'

/** The selection is no line of a log: a row says where it is. */
export function Elsewhere({ snapshot, evidence, onOpen }: { snapshot: Snapshot; evidence: Evidence; onOpen(): void }) {
  const file = snapshot.files.find((row) => row.id === evidence.file)
  return (
    <div className="flex h-24 flex-none items-center gap-8 border-grid border-b px-11 text-ink2 text-note">
      {file ? (
        <>
          <span className="truncate">{words.evidence.elsewhere(file.path.split('/').at(-1)!)}</span>
          <button type="button" onClick={onOpen} className="h-24 flex-none text-accent">
            {words.evidence.showBytes}
          </button>
        </>
      ) : (
        <span className="truncate">{words.evidence.notOpened(evidence.file)}</span>
      )}
    </div>
  )
}
