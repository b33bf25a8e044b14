import type { View } from '@/components/views/view'
import type { Snapshot } from '@/lib/engine/snapshot'

export type Column = 'left' | 'centre' | 'right'

/** Height of a row: the least it needs, in pixels of the design (`--pane-unit`), and its share of what is left. Null: what it holds. */
export type Track = { readonly least: number; readonly share: number } | null

interface Place {
  readonly view: string
  readonly column: Column
  /** Height of its row, when it has something to draw. */
  track(snapshot: Snapshot): Track
  /** A line in a low window, so that the lines of Evidence keep their room; maximised it is whole. */
  readonly folds?: boolean
  /** A strip with its caption, as a room sees it. */
  readonly isCaption?: boolean
}

/** Header, borders, and the air above and below the lanes. */
const HEADER = 42
const LANE = 11

/** Order and place of the panes are fixed; keys 1 to 8 follow it. */
const PLACES: readonly Place[] = [
  { view: 'findings', column: 'left', track: () => ({ least: 0, share: 1 }) },
  { view: 'election-timeline', column: 'centre', track: () => ({ least: 236, share: 1.43 }) },
  { view: 'epoch-zxid', column: 'centre', track: () => ({ least: 105, share: 0.42 }) },
  { view: 'kafka-strip', column: 'centre', track: () => null },
  { view: 'coverage', column: 'centre', track: coverageTrack, folds: true },
  { view: 'evidence', column: 'centre', track: () => ({ least: 120, share: 1 }) },
  { view: 'selection', column: 'right', track: () => ({ least: 160, share: 1 }) },
  { view: 'offsets-positions', column: 'right', track: () => ({ least: 196, share: 0.47 }) },
]

function coverageTrack(snapshot: Snapshot): Track {
  const lanes = Math.min(12, Math.max(1, snapshot.document.servers.length))
  return { least: HEADER + lanes * LANE, share: 0.35 }
}

/** As `grid-template-rows`. In one column nothing shares a height: rows get one and a half times the least they need. */
export function gridRows(tracks: readonly Track[], isStacked = false): string {
  return tracks
    .map((track) => {
      if (track === null) return 'max-content'
      const px = (length: number) => `calc(var(--pane-unit) * ${length})`
      return isStacked ? px(track.least * 1.5) : `minmax(${px(track.least)}, ${track.share}fr)`
    })
    .join(' ')
}

export interface PlacedView {
  readonly view: View
  readonly place: Place
  /** 1 to 8: the key that focuses it. */
  readonly key: string
}

/** The registered views in the order of their places; one without a place stands at the end of the centre. */
export function placed(views: readonly View[]): readonly PlacedView[] {
  const known = PLACES.flatMap((place) => {
    const view = views.find((each) => each.id === place.view)
    return view ? [{ view, place }] : []
  })
  const others = views
    .filter((view) => !PLACES.some((place) => place.view === view.id))
    .map((view) => ({
      view,
      place: { view: view.id, column: 'centre' as const, track: () => ({ least: 120, share: 0.5 }) },
    }))
  return [...known, ...others].map((each, i) => ({ ...each, key: String(i + 1) }))
}

/** As a room sees them: what has a caption is a strip under the first pane of the centre, the timeline. */
export function placedForRoom(all: readonly PlacedView[]): readonly PlacedView[] {
  const captions = all
    .filter(({ view }) => view.Caption)
    .map((each) => ({
      ...each,
      place: { ...each.place, column: 'centre' as const, track: () => null, isCaption: true },
    }))
  const others = all.filter(({ view }) => !view.Caption)
  const under = others.findIndex(({ place }) => place.column === 'centre') + 1
  return [...others.slice(0, under), ...captions, ...others.slice(under)]
}
