import type { IncidentBundle } from '@/lib/incident/bundle'
import type { Leftover } from '@/lib/incident/scan'
import { words } from '@/lib/language/words'

/** Where in the bundle a value is left, as a person knows it. */
export function leftoverPlace(
  { path }: Pick<Leftover, 'path'>,
  bundle: Pick<IncidentBundle, 'cited' | 'snapshot'>,
): string {
  const { share } = words
  const evidence = citedAt({ path }, bundle)
  if (evidence !== null) return share.placeCited(evidence)
  const [first, second, third] = path
  if (first === 'title' || (first === 'annotations' && second === 'title')) return share.placeTitle
  if (first === 'annotations' && second === 'notes') return share.placeNote(Number(third) + 1)
  if (first === 'annotations') return share.placePostmortem
  const { files, document } = bundle.snapshot
  const [list, item] = second === 'document' ? path.slice(2) : path.slice(1)
  if (list === 'files') return share.placeFile((second === 'files' ? files : document.files)[Number(item)]?.path ?? '')
  if (list === 'findings') return share.placeFinding(document.findings[Number(item)]?.title ?? '')
  return share.placeOther
}

export function citedAt({ path }: Pick<Leftover, 'path'>, { cited }: Pick<IncidentBundle, 'cited'>): string | null {
  return path[0] === 'cited' ? (cited[Number(path[1])]?.evidence ?? null) : null
}

/** The author wrote it, and can write it without the value. */
export function isWritten({ path }: Pick<Leftover, 'path'>): boolean {
  return path[0] === 'title' || path[0] === 'annotations'
}
