/**
 * A string with characters of its own. Engines let a long substring share the characters of what it was cut from, so a
 * word that is kept would keep the whole block of a file in memory.
 */
export function ownCopy(text: string): string {
  // V8 copies shorter ones anyway. Joining makes new characters, which the second cut then shares.
  return text.length < 13 ? text : ` ${text}`.slice(1)
}
