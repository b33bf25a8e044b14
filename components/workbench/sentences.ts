/** The first sentence of a text; a point inside a number or an address does not end one. */
export function firstSentence(text: string): string {
  return /^.*?[.;](?=\s|$)/s.exec(text)?.[0].replace(/[.;]$/, '') ?? text
}

/** `It took 1.5 s. Then it ended.` in its sentences, each with its full stop. */
export function sentencesOf(text: string): readonly string[] {
  return text.match(/.+?(?:\.(?=\s|$)|$)/gs)?.map((each) => each.trim()) ?? []
}
