'use client'
import { useState } from 'react'
import { Pane, PaneHeader } from '@/components/ui/pane'
import { ScrollRegion } from '@/components/ui/scroll-region'
import { Segmented } from '@/components/ui/segmented'
import { HeadCell, Table } from '@/components/ui/table'
import type { EngineClient } from '@/lib/engine/engine-api'
import type { Snapshot } from '@/lib/engine/snapshot'
import { commonFolder, type InventoryGroup, type InventoryOrder, inventoryGroups, needsLook } from './inventory-groups'
import { InventoryRow } from './inventory-row'

export interface InventoryTableProps {
  snapshot: Snapshot
  engine: EngineClient
  onOpen(): void
}

const COLUMNS = ['File', 'Recognised as', 'Belongs to', 'Size', 'Span', 'State'] as const

export function InventoryTable({ snapshot, engine, onOpen }: InventoryTableProps) {
  const [order, setOrder] = useState<InventoryOrder>('grouped')
  const issues = snapshot.files.filter(needsLook).length
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
            <Group key={group.id} group={group} common={common} {...{ snapshot, engine, onOpen }} />
          ))}
        </Table>
        {groups.length === 0 && <p className="px-12 py-9 text-ink2">Every file was read without a remark.</p>}
      </ScrollRegion>
    </Pane>
  )
}

function Group({ group, ...rest }: { group: InventoryGroup; common: number } & InventoryTableProps) {
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
      {group.rows.map((file) => (
        <InventoryRow key={file.id} file={file} {...rest} />
      ))}
    </tbody>
  )
}
