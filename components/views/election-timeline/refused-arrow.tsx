/** Sent, and never seen by the receiver: a broken line that ends at a bar. */
export function RefusedArrow({ x, from, to }: { x: number; from: number; to: number }) {
  const end = to + (from > to ? 10 : -10)
  return (
    <g fill="none" stroke="var(--down)">
      <path d={`M${x} ${from}V${end}`} strokeWidth="1.4" strokeDasharray="3 2" />
      <path d={`M${x - 5} ${end}h10`} strokeWidth="2" />
    </g>
  )
}
