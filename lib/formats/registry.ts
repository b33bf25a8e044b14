import type { Format } from './format.ts'

/** Every format, one line each. The order means nothing: whoever is surest of the content gets the file. */
export const formats: readonly Format[] = []

export function formatById(id: string): Format | null {
  return formats.find((format) => format.id === id) ?? null
}
