/**
 * How well a text fits what was typed: every typed word must be found, at the beginning of a word (3), inside one (2), or as letters
 * in their order within one word (1). 0: it does not fit. What is typed in full, in its order, counts a little more.
 */
export function fits(text: string, typed: string): number {
  const lower = text.toLowerCase()
  const wanted = wordsOf(typed)
  const words = wordsOf(lower)
  let score = 0
  for (const word of wanted) {
    const best = Math.max(0, ...words.map((each) => fitsWord(each, word)))
    if (best === 0) return 0
    score += best
  }
  if (wanted.length === 0) return 1
  return score / wanted.length + (lower.includes(typed.trim().toLowerCase()) ? 0.5 : 0)
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[^\s,;:()"']+/g) ?? []
}

function fitsWord(word: string, typed: string): number {
  if (word.startsWith(typed)) return 3
  if (word.includes(typed)) return 2
  let at = 0
  for (const letter of word) if (letter === typed[at]) at++
  return at >= typed.length && typed.length > 1 ? 1 : 0
}
