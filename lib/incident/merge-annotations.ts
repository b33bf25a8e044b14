import type { Annotations, Note, Pin, Removal } from './annotations.ts'

/**
 * Two people's annotations of one incident as one: nothing of either is lost. Of a note that both have, the one that was written
 * last counts, and likewise its removal; a name that was given counts before none, `mine` before `theirs`.
 */
export function mergeAnnotations(mine: Annotations, theirs: Annotations): Annotations {
  const removals = mergeRemovals(mine.removals, theirs.removals)
  return {
    title: mine.title || theirs.title,
    notes: withoutRemoved(mergeNotes(mine.notes, theirs.notes), removals),
    ...(removals.length > 0 && { removals }),
    pins: mergePins(mine.pins, theirs.pins),
    agreed: [...new Set([...mine.agreed, ...theirs.agreed])],
    ...mergeSections(mine.sections, theirs.sections),
  }
}

/** Two texts of one section stand one after the other, mine first: which one counts is for people to say. */
function mergeSections(mine: Annotations['sections'], theirs: Annotations['sections']): Pick<Annotations, 'sections'> {
  if (mine === undefined || theirs === undefined) return mine || theirs ? { sections: mine ?? theirs } : {}
  const both = { ...theirs, ...mine }
  for (const [section, text] of Object.entries(theirs)) {
    const own = mine[section] ?? ''
    if (own !== '' && !own.includes(text)) both[section] = text.includes(own) ? text : `${own}\n\n${text}`
    else both[section] = own || text
  }
  return { sections: both }
}

function mergeNotes(mine: readonly Note[], theirs: readonly Note[]): readonly Note[] {
  const byId = new Map(mine.map((note) => [note.id, note]))
  for (const note of theirs) if ((byId.get(note.id)?.at ?? -1) < note.at) byId.set(note.id, note)
  return [...byId.values()].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
}

function mergeRemovals(mine: readonly Removal[] = [], theirs: readonly Removal[] = []): readonly Removal[] {
  const byId = new Map<string, Removal>()
  for (const removal of [...mine, ...theirs])
    if ((byId.get(removal.id)?.at ?? -1) < removal.at) byId.set(removal.id, removal)
  return [...byId.values()]
}

export function withoutRemoved(notes: readonly Note[], removals: readonly Removal[]): readonly Note[] {
  const removed = new Map(removals.map(({ id, at }) => [id, at]))
  return notes.filter(({ id, at }) => (removed.get(id) ?? -1) < at)
}

function mergePins(mine: readonly Pin[], theirs: readonly Pin[]): readonly Pin[] {
  const byPlace = new Map([...theirs, ...mine].map((pin) => [pinKey(pin), pin]))
  return [...byPlace.values()].sort((a, b) => a.at - b.at)
}

/** One pin a place, whatever line number was known when it was set. */
function pinKey({ evidence: { file, start, end } }: Pin): string {
  return `${file}:${start}-${end}`
}
