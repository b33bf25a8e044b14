import type { PlacedVote } from './scene'

/** Whisker of the time in which it was sent, hollow dot in it, arrow to where it was logged. */
export function VoteLine({ vote, id, dim }: { vote: PlacedVote; id: string; dim: boolean }) {
  const { item, x1, y1, x2, y2, whisker } = vote
  const colour = `var(--${item.state}-ink)`
  return (
    <g opacity={dim ? 0.35 : 1} fill="none" stroke={colour}>
      {whisker !== null && <path d={`M${whisker} ${y1}H${x2}`} strokeWidth="2.5" strokeOpacity=".8" />}
      <path d={`M${x1} ${y1}L${x2} ${y2}`} strokeWidth="1.3" markerEnd={`url(#${id}head)`} />
      <circle cx={x1} cy={y1} r="2.8" fill="var(--pane)" strokeWidth="1.4" />
    </g>
  )
}
