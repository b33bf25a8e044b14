/** Class names of a text that stands on a drawing: the pane's colour round its letters keeps it readable. */
export const HALO = '[paint-order:stroke] stroke-pane stroke-[4px]'
