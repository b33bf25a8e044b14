import type { LineFilter } from '@/lib/engine/queries'
import { words } from '@/lib/language/words'

export const LEVELS = [
  { value: '', label: words.evidence.filter.level.all },
  { value: 'warn', label: words.evidence.filter.level.warn },
  { value: 'error', label: words.evidence.filter.level.error },
] as const

/** The typed filter and the chosen level as one. */
export function lineFilter(text: string, level: string): LineFilter {
  const levelText = LEVELS.some(({ value }) => value === level && value !== '') ? `level:>=${level}` : ''
  return { text: [text.trim(), levelText].filter(Boolean).join(' '), range: null }
}

/** What to mark in the lines that a filter leaves: its words and its regular expression, not its fields. */
export function hitsOf(text: string): RegExp | null {
  const sources: string[] = []
  const plain = text.replace(/\/((?:[^/\\]|\\.)+)\/i?/g, (_, source: string) => {
    sources.push(source)
    return ' '
  })
  for (const word of plain.split(/\s+/))
    if (word !== '' && !/^-|^\w+:/.test(word)) sources.push(escaped(word.replace(/^"|"$/g, '')))
  if (sources.length === 0) return null
  try {
    return new RegExp(sources.join('|'), 'gi')
  } catch (error) {
    if (error instanceof SyntaxError) return null // half typed: the engine says what is wrong with it
    throw error
  }
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
