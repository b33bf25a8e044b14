/** The range that is being dragged over a plot; null while none is. */
export function DragBand({
  drag,
  height,
}: {
  drag: { readonly x: number; readonly width: number } | null
  height: number
}) {
  return drag && <rect {...drag} y="0" height={height} fill="var(--accent-soft)" stroke="var(--accent)" />
}
