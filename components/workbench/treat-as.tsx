'use client'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { EngineClient } from '@/lib/engine/engine-api'
import type { FileRow } from '@/lib/engine/snapshot'
import { words } from '@/lib/language/words'

/** Content decides what a file is; where it does not, a person may. */
export function TreatAs({ file, engine }: { file: FileRow; engine: EngineClient }) {
  const { treatAs } = words.inventoryRows
  const id = useId()
  const [kind, setKind] = useState('')
  const { data: kinds = [] } = useQuery({
    queryKey: ['kinds'],
    queryFn: () => engine.kinds(),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <form
      className="mt-8 flex flex-wrap items-center gap-8 pl-14"
      onSubmit={(event) => {
        event.preventDefault()
        if (kind !== '') engine.treatAs(file.id, kind)
      }}
    >
      <label htmlFor={id} className="text-ink2">
        {treatAs.label}
      </label>
      <select
        id={id}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value)}
        className="h-26 rounded-field border border-strong bg-bg px-6 text-ink text-small"
      >
        <option value="">{treatAs.choose}</option>
        {kinds
          .filter((each) => each.id !== file.kind)
          .map((each) => (
            <option key={each.id} value={each.id}>
              {each.title}
            </option>
          ))}
      </select>
      <Button size="small" type="submit" disabled={kind === ''}>
        {treatAs.read}
      </Button>
    </form>
  )
}
