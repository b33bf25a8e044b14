'use client'

import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useEffectEvent,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import {
  clampPosition,
  innerHeight,
  isRowKey,
  positionOf,
  revealRow,
  rowAfterKey,
  rowsInSight,
  scrollTopOf,
  wholeRow,
} from './virtual-scroll'

/** No row is cut at the lower edge, unless not even one fits. */
function wholeRows(height: number, rowHeight: number): number {
  return height < rowHeight ? Math.max(0, height) : Math.floor(height / rowHeight) * rowHeight
}

const HEADER_HEIGHT = 24

export interface VirtualRowsHandle {
  reveal(row: number, place: 'nearest' | 'centre'): void
}

/** What a drawn row must carry to be a row of the grid. */
export interface RowAttributes {
  readonly id: string
  readonly role: 'row'
  readonly 'aria-rowindex': number
  readonly style: { readonly height: number }
}

export interface VirtualRowsProps {
  readonly label: string
  readonly count: number
  readonly rowHeight: number
  /** The row that keys move, and that assistive technology reads. */
  readonly cursor: number | null
  /** While this key stays the same and its row moves, so does the view: what is read keeps its place when rows arrive above it. */
  readonly anchor?: { readonly key: string; readonly row: number } | null
  readonly busy?: boolean
  /** A row of column names, above the rows and not scrolled. */
  readonly header?: ReactNode
  /** What a row needs in px: a narrower view scrolls sideways. Without it a row is as wide as the view. */
  readonly minWidth?: number
  readonly className?: string
  readonly ref?: Ref<VirtualRowsHandle>
  renderRow(row: number, attributes: RowAttributes): ReactNode
  onCursor(row: number): void
  onSight(first: number, end: number): void
  onKey?(event: KeyboardEvent): void
}

/** Rows of one height, as many as a file has, of which only those in sight are in the page. */
export function VirtualRows({
  label,
  count,
  rowHeight,
  cursor,
  anchor,
  busy,
  header,
  minWidth = 0,
  className,
  ...props
}: VirtualRowsProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const written = useRef(0)
  const waiting = useRef<{ row: number; place: 'nearest' | 'centre' } | null>(null)
  const id = useId()
  const headerRows = header ? 1 : 0
  const [height, setHeight] = useState(0)
  const [position, setPosition] = useState(0)
  const [seenAnchor, setSeenAnchor] = useState(anchor)
  const viewport = { count, rowHeight, height }

  if (anchor?.key !== seenAnchor?.key || anchor?.row !== seenAnchor?.row) {
    setSeenAnchor(anchor)
    if (anchor && seenAnchor?.key === anchor.key)
      setPosition(clampPosition(viewport, position + (anchor.row - seenAnchor.row) * rowHeight))
  }
  const at = wholeRow(viewport, position)
  const { first, end } = rowsInSight(viewport, at)

  const reportSight = useEffectEvent(props.onSight)
  useEffect(() => reportSight(first, end), [first, end])

  useEffect(() => {
    const element = scroller.current!
    const observer = new ResizeObserver(() =>
      setHeight(wholeRows(element.clientHeight - headerRows * HEADER_HEIGHT, rowHeight)),
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [headerRows, rowHeight])

  const onLaidOut = useEffectEvent(() => {
    const target = waiting.current
    waiting.current = null
    if (target !== null) setPosition(revealRow(viewport, at, target.row, target.place))
  })
  const isLaidOut = height > 0
  useEffect(() => {
    if (isLaidOut) onLaidOut()
  }, [isLaidOut])

  const scrollTop = scrollTopOf(viewport, at)
  useLayoutEffect(() => {
    const element = scroller.current!
    if (Math.abs(element.scrollTop - scrollTop) >= 1) element.scrollTop = scrollTop
    written.current = element.scrollTop // the browser rounds it
  }, [scrollTop])

  const onWheel = useEffectEvent((event: WheelEvent) => {
    if (event.ctrlKey || event.deltaY === 0) return
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? rowHeight : event.deltaMode === 0 ? 1 : height
    const next = clampPosition(viewport, at + event.deltaY * unit)
    if (next === at) return
    event.preventDefault()
    setPosition((current) => clampPosition(viewport, clampPosition(viewport, current) + event.deltaY * unit))
  })
  useEffect(() => {
    const element = scroller.current!
    const listener = (event: WheelEvent) => onWheel(event)
    element.addEventListener('wheel', listener, { passive: false })
    return () => element.removeEventListener('wheel', listener)
  }, [])

  /** A scroll that nobody here wrote is the person's scrollbar. */
  function onScroll() {
    const top = scroller.current!.scrollTop
    if (Math.abs(top - written.current) < 1) return
    written.current = top
    setPosition(positionOf(viewport, top))
  }

  useImperativeHandle(props.ref, () => ({
    reveal(row, place) {
      if (height > 0) setPosition(revealRow(viewport, at, row, place))
      else waiting.current = { row, place } // until there is a height to reveal it in
    },
  }))

  function onKeyDown(event: KeyboardEvent) {
    if (isRowKey(event.key) && !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey && count > 0) {
      const row = rowAfterKey(viewport, at, cursor, event.key)
      event.preventDefault()
      event.stopPropagation()
      setPosition(revealRow(viewport, at, row, 'nearest'))
      props.onCursor(row)
      return
    }
    props.onKey?.(event)
  }

  const rows: ReactNode[] = []
  for (let row = first; row < end; row++)
    rows.push(
      props.renderRow(row, {
        id: `${id}-${row}`,
        role: 'row',
        'aria-rowindex': row + 1 + headerRows,
        style: { height: rowHeight },
      }),
    )

  return (
    // biome-ignore lint/a11y/useSemanticElements: ten million rows cannot be a table element
    <div
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={count + headerRows}
      aria-busy={busy || (count > 0 && height <= 0)}
      aria-activedescendant={cursor !== null && cursor >= first && cursor < end ? `${id}-${cursor}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onScroll={onScroll}
      data-slot="virtual-rows"
      className={`min-h-0 flex-1 ${minWidth > 0 ? 'overflow-x-auto' : 'overflow-x-hidden'} overflow-y-auto -outline-offset-2 ${className ?? ''}`}
    >
      {header && (
        <div role="presentation" className="sticky top-0 z-10" style={{ height: HEADER_HEIGHT, minWidth }}>
          {header}
        </div>
      )}
      <div role="presentation" style={{ height: Math.max(innerHeight(viewport), height), minWidth }}>
        <div role="presentation" className="sticky overflow-hidden" style={{ height, top: headerRows * HEADER_HEIGHT }}>
          <div role="presentation" style={{ transform: `translateY(${first * rowHeight - at}px)` }}>
            {rows}
          </div>
        </div>
      </div>
    </div>
  )
}
