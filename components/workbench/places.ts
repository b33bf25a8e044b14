import type { View } from '@/components/views/view'
import type { Snapshot } from '@/lib/engine/snapshot'

export type Column = 'left' | 'centre' | 'right'

interface Place {
  readonly view: string
  readonly column: Column
  /** Height of its row, when it has something to draw. */
  track(snapshot: Snapshot): string
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
  { view: 'findings', column: 'left', track: () => 'minmax(0,1fr)' },
  { view: 'election-timeline', column: 'centre', track: () => 'minmax(236px,1.43fr)' },
  { view: 'epoch-zxid', column: 'centre', track: () => 'minmax(105px,.42fr)' },
  { view: 'kafka-strip', column: 'centre', track: () => 'max-content' },
  { view: 'coverage', column: 'centre', track: coverageTrack, folds: true },
  { view: 'evidence', column: 'centre', track: () => 'minmax(120px,1fr)' },
  { view: 'selection', column: 'right', track: () => 'minmax(160px,1fr)' },
  { view: 'offsets-positions', column: 'right', track: () => 'minmax(196px,.47fr)' },
]

/** What a view gets that has nothing to draw: a line. */
export const STRIP_TRACK = 'max-content'

function coverageTrack(snapshot: Snapshot): string {
  const lanes = Math.min(12, Math.max(1, snapshot.document.servers.length))
  return `minmax(${HEADER + lanes * LANE}px,.35fr)`
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
    .map((view) => ({ view, place: { view: view.id, column: 'centre' as const, track: () => 'minmax(120px,.5fr)' } }))
  return [...known, ...others].map((each, i) => ({ ...each, key: String(i + 1) }))
}

/** As a room sees them: what has a caption is a strip under the first pane of the centre, the timeline. */
export function placedForRoom(all: readonly PlacedView[]): readonly PlacedView[] {
  const captions = all
    .filter(({ view }) => view.Caption)
    .map((each) => ({
      ...each,
      place: { ...each.place, column: 'centre' as const, track: () => STRIP_TRACK, isCaption: true },
    }))
  const others = all.filter(({ view }) => !view.Caption)
  const under = others.findIndex(({ place }) => place.column === 'centre') + 1
  return [...others.slice(0, under), ...captions, ...others.slice(under)]
}
