import type { ToolRecord } from './tool-record.ts'

/** Bytes are text in UTF-8. */
export type Text = string | Uint8Array

/** What is shown of a record; null where nothing is. */
export interface Contents {
  readonly key: Text | null
  readonly value: Text | null
}

export type ContentDecoder = (record: ToolRecord) => Contents

/** Options that name a decoder, in the order in which the tool looks for them. */
export const INTERNAL_DECODERS = [
  'offsets-decoder',
  'transaction-log-decoder',
  'cluster-metadata-decoder',
  'remote-log-metadata-decoder',
  'share-group-state-decoder',
] as const

export type InternalDecoder = (typeof INTERNAL_DECODERS)[number]
