'use client'
import { type RefObject, useState } from 'react'
import { Segmented } from '@/components/ui/segmented'
import type { ViewProps } from '@/components/views/view'
import { words } from '@/lib/language/words'
import { defaultSide, LEAST_SIDE, LOW_WINDOW, LOW_WINDOW_IN_ROOM, MOST_SIDE, useArrangement } from './arrangement'
import { Divider } from './divider'
import { type Column, gridRows, type PlacedView, placedForRoom } from './places'
import { ROOM_SCALE, useProjector } from './projector/projector'
import { useMedia } from './use-media'
import { useSize } from './use-size'
import type { WorkbenchState } from './use-workbench'
import { ViewPane } from './view-pane'
import { setPanes, toggleTwin } from './workbench-actions'

const { panes: says } = words.workbench

export interface PaneGridProps {
  placed: readonly PlacedView[]
  given: Omit<ViewProps, 'twin' | 'focused' | 'maximised'>
  state: WorkbenchState
  focused: string
  /** False while the frames are there and what is in them is on its way. */
  filled: boolean
  /** The centre column: its width is that of the time axis. */
  centre: RefObject<HTMLDivElement | null>
  onFocus(view: string): void
}

/** The columns of panes with the handles between them; one pane alone where one is maximised. */
export function PaneGrid({ placed, given, state, focused, filled, centre, onFocus }: PaneGridProps) {
  const arrangement = useArrangement()
  const inRoom = useProjector()
  const low = useMedia(inRoom ? LOW_WINDOW_IN_ROOM : LOW_WINDOW)
  const [grid, { width }] = useSize<HTMLElement>()
  const [side, setSide] = useState('findings')
  const { panes } = state
  const { snapshot } = given
  const unit = inRoom ? ROOM_SCALE : 1
  const left = panes.left ?? defaultSide(width, 430, unit)
  const right = panes.right ?? defaultSide(width, 440, unit)

  const isFolded = ({ place }: PlacedView) => low && arrangement !== 'one' && place.folds === true
  // A room is spared the lines that say what is not there.
  const shown = inRoom
    ? placedForRoom(placed)
        .filter((each) => each.view.offers(snapshot) && !isFolded(each))
        .filter(({ place }) => given.finding !== null || !place.isCaption)
    : placed
  const pane = (each: PlacedView, hidden = false) => paneOf(each, hidden, isFolded(each))
  const paneOf = ({ view, place }: PlacedView, hidden: boolean, folded: boolean) => (
    <ViewPane
      key={view.id}
      view={view}
      hidden={hidden}
      filled={filled}
      folded={folded && panes.maximised !== view.id}
      caption={place.isCaption === true}
      given={{
        ...given,
        twin: state.twins.has(view.id),
        focused: focused === view.id,
        maximised: panes.maximised === view.id,
      }}
      onFocus={() => onFocus(view.id)}
      onTwin={() => toggleTwin(state.twins, view.id)}
      onMaximise={() => setPanes({ ...panes, maximised: panes.maximised === view.id ? null : view.id }, 'push')}
    />
  )
  const inColumn = (...columns: Column[]) => shown.filter(({ place }) => columns.includes(place.column))
  const tracks = (each: readonly PlacedView[]) =>
    each.map((one) => (one.view.offers(snapshot) && !isFolded(one) ? one.place.track(snapshot) : null))

  const alone = placed.find(({ view }) => view.id === panes.maximised)
  if (alone?.view.Full && alone.view.offers(snapshot))
    return (
      <alone.view.Full
        {...given}
        {...{ twin: false, focused: true, maximised: true }}
        onLeave={() => setPanes({ ...panes, maximised: null }, 'push')}
      />
    )
  if (alone)
    return (
      <main ref={grid} className="min-h-0 p-7">
        <div ref={centre} className="h-full">
          {pane(alone)}
        </div>
      </main>
    )
  const middle = (
    <div
      ref={centre}
      className="grid min-h-0 min-w-0 gap-7 overflow-y-auto overflow-x-hidden"
      style={{
        gridTemplateRows: gridRows(tracks(inColumn('centre')), arrangement === 'one'),
      }}
    >
      {inColumn('centre').map((each) => pane(each))}
    </div>
  )
  if (arrangement === 'one')
    return (
      <main ref={grid} className="flex flex-col gap-7 p-7">
        {inColumn('left').map((each) => pane(each))}
        {middle}
        {inColumn('right').map((each) => pane(each))}
      </main>
    )
  if (arrangement === 'two') {
    const sides = inColumn('left', 'right')
    const open = sides.some(({ view }) => view.id === side) ? side : (sides[0]?.view.id ?? '')
    return (
      <main
        ref={grid}
        className="grid min-h-0 p-7 short:py-4"
        style={{ gridTemplateColumns: `${left}px 7px minmax(0,1fr)` }}
      >
        <div className="grid min-h-0 grid-rows-[auto_minmax(0,1fr)] gap-7">
          <Segmented
            label={says.side}
            value={open}
            options={sides.map(({ view }) => ({ value: view.id, label: view.title.split(' ')[0]! }))}
            onChange={setSide}
          />
          {sides.map((each) => pane(each, each.view.id !== open))}
        </div>
        <Divider
          label={says.sideWidth}
          {...{ value: left, least: LEAST_SIDE, most: MOST_SIDE, direction: 1 }}
          onChange={(next) => setPanes({ ...panes, left: next }, 'replace')}
          onReset={() => setPanes({ ...panes, left: null }, 'replace')}
        />
        {middle}
      </main>
    )
  }
  const atLeft = inColumn('left')
  return (
    <main
      ref={grid}
      className="grid min-h-0 p-7 short:py-4"
      style={{ gridTemplateColumns: `${atLeft.length > 0 ? `${left}px 7px ` : ''}minmax(0,1fr) 7px ${right}px` }}
    >
      {atLeft.length > 0 && (
        <>
          <div className="grid min-h-0 grid-rows-[minmax(0,1fr)]">{atLeft.map((each) => pane(each))}</div>
          <Divider
            label={says.leftWidth}
            {...{ value: left, least: LEAST_SIDE, most: MOST_SIDE, direction: 1 }}
            onChange={(next) => setPanes({ ...panes, left: next }, 'replace')}
            onReset={() => setPanes({ ...panes, left: null }, 'replace')}
          />
        </>
      )}
      {middle}
      <Divider
        label={says.rightWidth}
        {...{ value: right, least: LEAST_SIDE, most: MOST_SIDE, direction: -1 }}
        onChange={(next) => setPanes({ ...panes, right: next }, 'replace')}
        onReset={() => setPanes({ ...panes, right: null }, 'replace')}
      />
      <div className="grid min-h-0 gap-7" style={{ gridTemplateRows: gridRows(tracks(inColumn('right'))) }}>
        {inColumn('right').map((each) => pane(each))}
      </div>
    </main>
  )
}
