'use client'
import { memo, useState } from 'react'
import type { useServerLanes } from '@/components/evidence/use-server-lanes'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import type { EngineClient } from '@/lib/engine/engine-api'
import { words } from '@/lib/language/words'
import { type InventoryGroup as Group, needsLook, opensItself } from './inventory-groups'
import { InventoryRow } from './inventory-row'

export interface InventoryGroupProps {
  group: Group
  columns: number
  /** Closed until someone opens it: there are many files. */
  closed: boolean
  /** There are no others than a few strangers. */
  few: boolean
  common: number
  laneOf: ReturnType<typeof useServerLanes>
  engine: EngineClient
  onOpen(): void
}

/** More rows of a group are drawn when they are asked for, so many at a time. */
const STEP = 200
const Row = memo(InventoryRow)

/** Files of one kind or partition, below a title that says how many and whether one needs a look. */
export function InventoryGroup({ group, columns, closed, few, common, laneOf, engine, onOpen }: InventoryGroupProps) {
  const [asked, setAsked] = useState<boolean | null>(null)
  const [drawn, setDrawn] = useState(STEP)
  const { inventory } = words
  const isOpen = asked ?? !closed
  const rows = isOpen ? group.rows.slice(0, drawn) : []
  const issues = group.rows.filter(needsLook).length
  const left = group.rows.length - rows.length
  return (
    <tbody>
      <tr>
        <th colSpan={columns} scope="rowgroup" className="h-28 bg-raised px-8 text-left font-semibold text-small">
          <button
            type="button"
            aria-expanded={isOpen}
            onClick={() => setAsked(!isOpen)}
            className="flex min-h-24 w-full items-center gap-6 text-left"
          >
            <Icon name="down" className={classNames('size-12 text-ink3', !isOpen && '-rotate-90')} />
            {group.title}
            <span className="font-medium text-ink3">
              {[group.about, !isOpen && inventory.files(group.rows.length)].filter(Boolean).join(', ')}
            </span>
            {!isOpen && issues > 0 && <Chip tone="warning">{inventory.needLook(issues)}</Chip>}
          </button>
        </th>
      </tr>
      {rows.map((file) => (
        <Row
          key={file.id}
          {...{ file, common, engine, onOpen }}
          role={(file.sid === null ? undefined : laneOf(file.ensemble, file.sid)?.role) ?? 'unknown'}
          opensItself={opensItself(file, few)}
        />
      ))}
      {isOpen && left > 0 && (
        <tr>
          <td colSpan={columns} className="px-8 py-4">
            <Button size="small" onClick={() => setDrawn(drawn + STEP)}>
              {inventory.showMore(Math.min(left, STEP), left)}
            </Button>
          </td>
        </tr>
      )}
    </tbody>
  )
}
