import type { DroppedFile } from '@/lib/engine/engine-api'
import type { Snapshot } from '@/lib/engine/snapshot'

/** What the person last asked for; `workbench-when-ready` is a drop small enough to need no list. */
export type Wanted = 'inventory' | 'workbench' | 'workbench-when-ready'
export type Screen = 'first-run' | 'opening' | 'inventory' | 'workbench' | 'postmortem'

const SMALL = 1_000_000
/** A small text that takes longer than this (ms) is shown in the list after all. */
const PATIENCE = 2_000
const PACKED = /\.(?:t?gz|tar|zip|bz2|xz|zst|7z)$/i

/** One small text skips the Inventory. */
export function opensAtOnce(files: readonly DroppedFile[]): boolean {
  return files.length === 1 && files[0]!.blob.size < SMALL && !PACKED.test(files[0]!.path)
}

/** `postmortem`: the address asks for it, in place of the workbench. */
export function screenOf(snapshot: Snapshot | null, wanted: Wanted, postmortem = false): Screen {
  const screen = screenWithout(snapshot, wanted)
  return screen === 'workbench' && postmortem ? 'postmortem' : screen
}

function screenWithout(snapshot: Snapshot | null, wanted: Wanted): Screen {
  if (!snapshot || (snapshot.files.length === 0 && snapshot.reading.state !== 'reading')) return 'first-run'
  if (wanted !== 'workbench-when-ready') return snapshot.files.length === 0 ? 'opening' : wanted
  if (snapshot.reading.state === 'reading') return snapshot.reading.elapsed > PATIENCE ? 'inventory' : 'opening'
  return showsAnything(snapshot) ? 'workbench' : 'inventory'
}

function showsAnything({ document }: Snapshot): boolean {
  return document.files.some((file) => file.kind !== null)
}
