import type { Snapshot } from '@/lib/engine/snapshot'
import type { Evidence } from '@/lib/words/evidence'

/** The selection is no line of a log: a row says where it is. */
export function Elsewhere({ snapshot, evidence, onOpen }: { snapshot: Snapshot; evidence: Evidence; onOpen(): void }) {
  const file = snapshot.files.find((row) => row.id === evidence.file)
  return (
    <div className="flex h-24 flex-none items-center gap-8 border-grid border-b px-11 text-ink2 text-note">
      {file ? (
        <>
          <span className="truncate">The selection is in {file.path.split('/').at(-1)}, not in a server log.</span>
          <button type="button" onClick={onOpen} className="h-24 flex-none text-accent">
            Show its bytes
          </button>
        </>
      ) : (
        <span className="truncate">The selected line is in a file you have not opened: {evidence.file}.</span>
      )}
    </div>
  )
}
