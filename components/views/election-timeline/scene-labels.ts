import type { PlotBox } from '@/components/charts/plot-box'
import { words } from '@/lib/language/words'
import { formatDuration } from '../../../lib/words/duration.ts'
import { type Box, type LabelWish, placeLabels } from '../../charts/place-labels'
import { textWidth } from '../../charts/text-width'
import type { PlacedBar, PlacedMark, PlacedVote, Scene } from './scene'

export interface SceneLabel {
  readonly key: string
  readonly text: string
  readonly x: number
  /** Base line. */
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly tone: 'on-role' | 'ink' | 'ink2'
  readonly mono: boolean
  /** On a patch of the pane's colour: over a crosshatch. */
  readonly patch: number | null
}

interface Wanted extends Omit<SceneLabel, 'x' | 'y' | 'anchor'> {}

const LINE = 12
/** Marks whose words say what their shape cannot. */
const WORDED: ReadonlySet<string> = new Set(['refused', 'start', 'pause', 'fsync', 'expired'])
const LONGEST_MARK_TEXT = 34

/** Labels of bars inside them where they fit, of all else beside its mark where that is free; what fits nowhere shows on hover. */
export function sceneLabels(
  scene: Scene,
  box: PlotBox,
  { height, withFiles }: { height: number; withFiles: ReadonlySet<string> },
): readonly SceneLabel[] {
  const glyphs: Box[] = [
    ...scene.marks.map(({ x, y }) => ({ x: x - 8, y: y - 8, width: 16, height: 16 })),
    ...scene.votes.map(({ x1, y1 }) => ({ x: x1 - 4, y: y1 - 4, width: 8, height: 8 })),
  ]
  // A bar that is only known from votes leaves its room to what the votes say.
  const own = scene.bars.filter(({ item }) => item.confidence === 'proven' || withFiles.has(item.lane))
  const inside = own.flatMap((bar) => insideLabel(bar, glyphs, box))
  const labelled = new Set(inside.map((label) => label.key))
  const bars = own.map((bar) => ({ x: bar.x, y: bar.y, width: bar.width, height: bar.height }))
  const wishes = [
    ...scene.bars.filter((bar) => !labelled.has(bar.item.key)).flatMap((bar) => outsideLabel(bar, box)),
    ...scene.marks.flatMap((mark) => markLabel(mark, box)),
    ...scene.ends.flatMap((end) => endLabel(end, box)),
    ...scene.votes.flatMap((vote) => voteLabel(vote, box, withFiles)),
  ]
  const bounds = { x: box.left, y: 0, width: box.right - box.left, height }
  const outside = placeLabels(wishes, [...glyphs, ...bars], bounds).map(({ label, box: place }) => ({
    ...label,
    ...{ x: place.x + 2, y: place.y + LINE - 2.5, anchor: 'start' as const },
  }))
  return [...inside, ...outside]
}

function insideLabel(
  { item, x, y, width, height }: PlacedBar,
  glyphs: readonly Box[],
  box: PlotBox,
): readonly SceneLabel[] {
  if (height < 9) return []
  // The part that no mark stands on, the longest one.
  let [from, to] = [Math.max(x, box.left), Math.min(x + width, box.right)]
  const cuts = glyphs
    .filter(
      (glyph) => glyph.y < y + height && glyph.y + glyph.height > y && glyph.x < to && glyph.x + glyph.width > from,
    )
    .sort((a, b) => a.x - b.x)
  let best: [number, number] = [from, from]
  for (const glyph of [...cuts, { x: to, width: 0 }]) {
    if (glyph.x - from > best[1] - best[0]) best = [from, glyph.x]
    from = Math.max(from, glyph.x + glyph.width)
  }
  ;[from, to] = best
  const text = item.texts.find((each) => textWidth(each, 'sans', box.text) * 1.04 + 8 <= to - from)
  if (!text) return []
  const proven = item.confidence === 'proven'
  const partial = item.solid < 1
  // A leading bar has its rail below the words.
  const middle = y + height * (item.role === 'leading' && proven ? 0.45 : 0.5)
  const patch = item.role === 'down' ? textWidth(text, 'sans', box.text) * 0.96 + 8 : null
  return [
    {
      ...{ key: item.key, text, x: (from + to) / 2, y: middle + box.text * 0.35, anchor: 'middle' as const },
      tone: patch === null && proven && !partial ? 'on-role' : 'ink',
      ...{ mono: false, patch },
    },
  ]
}

/** A bar too short for its words: a looking or lost server is what one came to see, so they stand above or below it. */
function outsideLabel({ item, x, y, width, height }: PlacedBar, box: PlotBox): readonly LabelWish<Wanted>[] {
  if (item.confidence !== 'proven' || (item.role !== 'looking' && item.role !== 'down') || width < 3) return []
  return [...item.texts.slice(-3, -1)]
    .map((text) => {
      const length = textWidth(text, 'sans', box.text) + 4
      const at = (top: number, left: number) => ({ x: left, y: top, width: length, height: LINE })
      const center = x + width / 2 - length / 2
      const tops = [y + height + 1, y - LINE - 1]
      return {
        label: { key: item.key, text, tone: 'ink2' as const, mono: false, patch: null },
        places: tops.flatMap((top) => [at(top, center), at(top, x), at(top, x + width - length)]),
      }
    })
    .slice(0, 1)
}

function markLabel({ item, x, y }: PlacedMark, box: PlotBox): readonly LabelWish<Wanted>[] {
  if (!WORDED.has(item.mark) || item.text.length > LONGEST_MARK_TEXT) return []
  const width = textWidth(item.text, 'sans', box.text) + 4
  const places = [y + 10, y - 22].flatMap((top) => [
    { x: x + 8, y: top, width, height: LINE },
    { x: x - 8 - width, y: top, width, height: LINE },
  ])
  return [{ label: { key: item.key, text: item.text, tone: 'ink2', mono: false, patch: null }, places }]
}

function endLabel({ end, x1, y1, x2, y2 }: Scene['ends'][number], box: PlotBox): readonly LabelWish<Wanted>[] {
  if (end.to - end.from < 2) return []
  const text = words.timeline.twoClocks(formatDuration(end.to - end.from))
  const width = textWidth(text, 'sans', box.text) + 4
  const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2]
  const places = [
    { x: x + 8, y: y - LINE / 2, width, height: LINE },
    { x: x - 8 - width, y: y - LINE / 2, width, height: LINE },
  ]
  return [{ label: { key: end.key, text, tone: 'ink2', mono: false, patch: null }, places }]
}

/** `+49 ms · round 0x5dc`: how long after the question an answer came, on the lane of a server without a file. */
function voteLabel(
  { item, x1, x2, laneY }: PlacedVote,
  box: PlotBox,
  withFiles: ReadonlySet<string>,
): readonly LabelWish<Wanted>[] {
  if (item.sentAfter === null || withFiles.has(item.sender)) return []
  const round = item.otherRound === null ? null : item.round
  const text = words.timelineItems.answer(formatDuration(item.from - item.sentAfter), round)
  const width = textWidth(text, 'mono', box.text) + 4
  const y = laneY - LINE / 2
  const places = [
    { x: x2 + 5, y, width, height: LINE },
    { x: Math.min(x1, x2) - 7 - width, y, width, height: LINE },
  ]
  return [{ label: { key: item.key, text, tone: 'ink', mono: true, patch: null }, places }]
}
