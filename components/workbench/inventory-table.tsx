'use client'
import { useState } from 'react'
import { useServerLanes } from '@/components/evidence/use-server-lanes'
import { Button } from '@/components/ui/button'
import { Pane, PaneHeader } from '@/components/ui/pane'
import { ScrollRegion } from '@/components/ui/scroll-region'
import { Segmented } from '@/components/ui/segmented'
import { HeadCell, Table } from '@/components/ui/table'
import type { EngineClient } from '@/lib/engine/engine-api'
import type { Snapshot } from '@/lib/engine/snapshot'
import { findingOf } from '@/lib/timeline/finding-order'
import {
  commonFolder,
  type InventoryGroup,
  type InventoryOrder,
  inventoryGroups,
  needsLook,
  opensItself,
} from './inventory-groups'
import { InventoryRow } from './inventory-row'
import { openingTime } from './opening-step'

export interface InventoryTableProps {
  snapshot: Snapshot
  engine: EngineClient
  onOpen(): void
}

const COLUMNS = ['File', 'Recognised as', 'Belongs to', 'Size', 'Span', 'State'] as const

interface GroupProps extends InventoryTableProps {
  group: InventoryGroup
  common: number
  laneOf: ReturnType<typeof useServerLanes>
}

export function InventoryTable({ snapshot, engine, onOpen }: InventoryTableProps) {
  const [order, setOrder] = useState<InventoryOrder>('grouped')
  const issues = snapshot.files.filter(needsLook).length
  const laneOf = useServerLanes(snapshot.document, openingTime(findingOf(snapshot.document, undefined)))
  const common = commonFolder(snapshot.files.map((file) => file.path))
  const groups = inventoryGroups(snapshot.files, order)
  return (
    <Pane aria-labelledby="inventory">
      <PaneHeader
        id="inventory"
        title="Inventory"
        state="recognised by content, not by name"
        tools={
          <Segmented<InventoryOrder>
            label="Order"
            small
            value={order}
            options={[
              { value: 'grouped', label: 'Grouped' },
              { value: 'time', label: 'By time' },
              { value: 'issues', label: `Issues ${issues}` },
            ]}
            onChange={setOrder}
          />
        }
      />
      <ScrollRegion aria-label="Files" className="flex-1">
        <Table>
          <thead>
            <tr>
              {COLUMNS.map((name) => (
                <HeadCell key={name} className={name === 'Size' ? 'text-right' : undefined}>
                  {name}
                </HeadCell>
              ))}
            </tr>
          </thead>
          {groups.map((group) => (
            <Group key={group.id} group={group} {...{ common, laneOf, snapshot, engine, onOpen }} />
          ))}
        </Table>
        {groups.length === 0 && <p className="px-12 py-9 text-ink2">Every file was read without a remark.</p>}
      </ScrollRegion>
    </Pane>
  )
}

/** More rows of a group are drawn when they are asked for. */
const AT_FIRST = 200

function Group({ group, common, laneOf, snapshot, engine, onOpen }: GroupProps) {
  const [all, setAll] = useState(false)
  const rows = all ? group.rows : group.rows.slice(0, AT_FIRST)
  return (
    <tbody>
      <tr>
        <th
          colSpan={COLUMNS.length}
          scope="rowgroup"
          className="h-28 bg-raised px-8 text-left font-semibold text-small"
        >
          {group.title} <span className="ml-4 font-medium text-ink3">{group.about}</span>
        </th>
      </tr>
      {rows.map((file) => (
        <InventoryRow
          key={file.id}
          {...{ file, common, engine, onOpen }}
          role={(file.sid === null ? undefined : laneOf(file.ensemble, file.sid)?.role) ?? 'unknown'}
          opensItself={opensItself(file, snapshot.files)}
        />
      ))}
      {rows.length < group.rows.length && (
        <tr>
          <td colSpan={COLUMNS.length} className="px-8 py-4">
            <Button size="small" onClick={() => setAll(true)}>
              Show all {group.rows.length}
            </Button>
          </td>
        </tr>
      )}
    </tbody>
  )
}
