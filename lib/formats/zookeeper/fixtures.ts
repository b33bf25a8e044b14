/** For tests: the files of this folder's `fixtures`. */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

export function fixture(name: string): Uint8Array {
  const bytes = readFileSync(new URL(`./fixtures/${name}`, import.meta.url))
  return new Uint8Array(name.endsWith('.gz') ? gunzipSync(bytes) : bytes)
}
