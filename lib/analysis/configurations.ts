import type { EvidenceText } from './document.ts'

/** A setting that servers of one ensemble disagree on, or that only some of them state. */
export interface ConfigurationRow {
  readonly ensemble: string
  readonly key: string
  readonly values: readonly { readonly sid: number | null; readonly value: string; readonly evidence: EvidenceText }[]
  readonly differs: boolean
}
