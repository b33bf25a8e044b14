/** The groups of the palette, in their order. */
export const GROUPS = ['goTo', 'story', 'actions', 'files'] as const

export interface PaletteEntry {
  readonly id: string
  readonly group: (typeof GROUPS)[number]
  readonly text: string
  /** What kind of thing it is, or where. */
  readonly detail?: string
  /** What is searched besides its text, where that is not the detail. */
  readonly searched?: string
  readonly keys?: readonly string[]
  /** Why it cannot be chosen. */
  readonly unavailable?: string | null
  run(): unknown
}
