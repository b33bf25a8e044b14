/** The first sentence of a text; a point inside a number or an address does not end one. */
export function firstSentence(text: string): string {
  return /^.*?[.;](?=\s|$)/s.exec(text)?.[0].replace(/[.;]$/, '') ?? text
}
