import type { Codec } from './codec.ts'
import { gzip } from './gzip.ts'
import { lz4 } from './lz4.ts'
import { snappy } from './snappy.ts'
import { zstd } from './zstd.ts'

/** Every codec, one line each, by the name that Kafka gives it. */
export const codecs: Readonly<Record<string, Codec>> = { gzip, snappy, lz4, zstd }
