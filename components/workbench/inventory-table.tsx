'use client'
import { useState } from 'react'
import { useServerLanes } from '@/components/evidence/use-server-lanes'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Pane, PaneHeader } from '@/components/ui/pane'
import { ScrollRegion } from '@/components/ui/scroll-region'
import { Segmented } from '@/components/ui/segmented'
import { HeadCell, Table } from '@/components/ui/table'
import type { EngineClient } from '@/lib/engine/engine-api'
import type { FileRow, Snapshot } from '@/lib/engine/snapshot'
import { words } from '@/lib/language/words'
import { findingOf } from '@/lib/timeline/finding-order'
import { InventoryGroup } from './inventory-group'
import {
  commonFolder,
  fewStrangers,
  type InventoryOrder,
  inventoryGroups,
  MANY_FILES,
  needsLook,
} from './inventory-groups'
import { openingTime } from './opening-step'
import { useShownPath } from './projector/shown-path'

export interface InventoryTableProps {
  snapshot: Snapshot
  engine: EngineClient
  onOpen(): void
}

const { inventory } = words
/** In the order of the columns; together all of the width. */
const COLUMN_STYLES = [
  'w-[24%] projector:w-[17%]',
  'w-[15%]',
  'w-[8%] projector:w-[11%]',
  'w-[8%] text-right',
  'w-[25%] projector:w-[32%]',
  'w-[20%]',
]
/** More groups are drawn when they are asked for, so many at a time. */
const GROUPS = 100

/** Every file that was dropped, by what it is of; what needs a look is named above them. */
export function InventoryTable({ snapshot, engine, onOpen }: InventoryTableProps) {
  const [order, setOrder] = useState<InventoryOrder>('grouped')
  const [drawn, setDrawn] = useState(GROUPS)
  const { files } = snapshot
  const issues = files.filter(needsLook)
  const laneOf = useServerLanes(snapshot.document, openingTime(findingOf(snapshot.document, undefined)))
  const common = commonFolder(files.map((file) => file.path))
  const groups = inventoryGroups(files, order)
  const left = groups.length - drawn
  return (
    <Pane aria-labelledby="inventory">
      <PaneHeader
        id="inventory"
        title={inventory.title}
        state={inventory.how}
        tools={
          <Segmented<InventoryOrder>
            label={inventory.order}
            small
            value={order}
            options={[
              { value: 'grouped', label: inventory.orders.grouped },
              { value: 'time', label: inventory.orders.time },
              { value: 'issues', label: inventory.orders.issues(issues.length) },
            ]}
            onChange={setOrder}
          />
        }
      />
      {issues.length > 0 && order !== 'issues' && files.length > SOME_FILES && (
        <IssuesLine issues={issues} onShow={() => setOrder('issues')} />
      )}
      <ScrollRegion aria-label={inventory.list} className="flex-1">
        {/* Fixed: what stands in a cell moves no other, however many there are. */}
        <Table className="table-fixed">
          <thead>
            <tr>
              {inventory.columns.map((name, i) => (
                <HeadCell key={name} className={COLUMN_STYLES[i]}>
                  {name}
                </HeadCell>
              ))}
            </tr>
          </thead>
          {groups.slice(0, drawn).map((group, i) => (
            <InventoryGroup
              key={group.id}
              {...{ group, common, laneOf, engine, onOpen }}
              columns={inventory.columns.length}
              few={fewStrangers(files)}
              closed={i > 0 && files.length > MANY_FILES}
            />
          ))}
        </Table>
        {left > 0 && (
          <Button size="small" className="m-8" onClick={() => setDrawn(drawn + GROUPS)}>
            {inventory.showGroups(Math.min(left, GROUPS), left)}
          </Button>
        )}
        {groups.length === 0 && <p className="px-12 py-9 text-ink2">{inventory.noRemark}</p>}
      </ScrollRegion>
    </Pane>
  )
}

/** With fewer, all of them are in sight. */
const SOME_FILES = 16
const NAMED = 3

function IssuesLine({ issues, onShow }: { issues: readonly FileRow[]; onShow(): void }) {
  const shown = useShownPath()
  const names = issues.slice(0, NAMED).map(({ path }) => shown(path.split('/').slice(-2).join('/')))
  return (
    <p className="flex items-center gap-8 border-line border-b bg-warn/8 px-12 py-5 text-small">
      <Icon name="warning" className="size-13 flex-none text-warn" />
      <span className="min-w-0 flex-1 overflow-hidden text-ellipsis whitespace-nowrap">
        {inventory.looks(names, issues.length - names.length)}
      </span>
      <Button size="small" onClick={onShow}>
        {inventory.showThem(issues.length)}
      </Button>
    </p>
  )
}
