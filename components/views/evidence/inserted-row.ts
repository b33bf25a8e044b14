import type { LineRow } from '@/lib/engine/queries'

/** What stands between the engine's rows. */
export type InsertedRow =
  | { readonly kind: 'gap'; readonly from: number; readonly to: number; readonly covered: boolean }
  | { readonly kind: 'frame'; readonly text: string; readonly of: string; readonly number: number }
  | { readonly kind: 'outside'; readonly line: LineRow }
