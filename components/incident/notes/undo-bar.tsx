'use client'
import { Button } from '@/components/ui/button'
import { useProjector } from '@/components/workbench/projector/projector'
import { words } from '@/lib/language/words'
import type { OpenIncident } from '../local/open-incident'
import { incidentStore } from '../local/this-device'

/** What was removed last can be put back. */
export function UndoBar({ incident }: { incident: OpenIncident }) {
  const inRoom = useProjector()
  if (!incident.removed || (inRoom && incident.removed.mineOnly)) return null
  return (
    <div className="flex items-center gap-8 bg-raised px-12 py-3 text-small">
      <span className="min-w-0 flex-1 overflow-hidden text-ellipsis whitespace-nowrap">
        {words.notes.removedText(incident.removed.text)}
      </span>
      <Button size="small" onClick={() => incidentStore.undoRemove()}>
        {words.notes.undo}
      </Button>
    </div>
  )
}
