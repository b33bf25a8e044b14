/** What was typed into the lookup: an offset, or a time in ms UTC. */
export type Wanted = { readonly kind: 'offset' | 'time'; readonly value: number }

/** Timestamps that are names: latest, earliest, and the largest one. */
export type NamedTime = -1 | -2 | -3

export function isNamedTime(value: number): value is NamedTime {
  return value === -1 || value === -2 || value === -3
}

/** `4353584`, `4 353 584`: an offset. `1696861264970`, `2023-10-09 14:21:04.970`: a time, UTC. `-1` to `-3`: one that is a name. Null: neither. */
export function parseWanted(typed: string): Wanted | null {
  const digits = typed.replace(/[\s\u202f,]/g, '')
  if (/^\d{13}$/.test(digits)) return { kind: 'time', value: Number(digits) }
  if (/^\d{1,15}$/.test(digits)) return { kind: 'offset', value: Number(digits) }
  const named = Number(typed.trim().replace('\u2212', '-'))
  if (isNamedTime(named)) return { kind: 'time', value: named }
  const [, date, clock] =
    /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?))?\s*Z?$/i.exec(typed.trim()) ?? []
  const time = date === undefined ? Number.NaN : Date.parse(`${date}T${clock ?? '00:00'}Z`)
  return Number.isNaN(time) ? null : { kind: 'time', value: time }
}

/** The same, when the person said which of the two it is: a number is then a time in ms whatever its length. */
export function parseWantedAs(typed: string, kind: Wanted['kind']): Wanted | null {
  const digits = typed.replace(/[\s\u202f,]/g, '')
  if (/^\d{1,15}$/.test(digits)) return { kind, value: Number(digits) }
  const wanted = parseWanted(typed)
  return wanted?.kind === kind ? wanted : null
}
