import { reachOf } from './reach.ts'

/** Of an encoded form; a shorter one is met by chance. */
const LEAST = 8

/** How a value may stand in a text without being readable there: for a URL, in base64 at any place of it, in hexadecimal. */
export function encodingsOf(value: string): string[] {
  if (reachOf(value) === 'field') return []
  const bytes = new TextEncoder().encode(value)
  const url = encodeURIComponent(value.replace(/\p{Cs}/gu, ''))
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [...(url === value ? [] : [url]), hex, ...[0, 1, 2].flatMap((lead) => base64Core(bytes, lead))].filter(
    (form) => form.length >= LEAST,
  )
}

/** The characters that all base64 texts have in common which hold these bytes after `lead` others. */
function base64Core(bytes: Uint8Array, lead: number): string[] {
  const padded = new Uint8Array(lead + bytes.length)
  padded.set(bytes, lead)
  const text = btoa(String.fromCharCode(...padded)).replace(/=+$/, '')
  const from = Math.ceil((lead * 8) / 6)
  const to = Math.floor((padded.length * 8) / 6)
  const core = text.slice(from, to)
  const forUrls = core.replaceAll('+', '-').replaceAll('/', '_')
  return core === forUrls ? [core] : [core, forUrls]
}
