import type { EvidenceText } from '../analysis/document.ts'
import type { IncidentBundle } from './bundle.ts'
import { BundleRedactor } from './redaction/bundle-redactor.ts'
import { Names } from './redaction/names.ts'
import { REDACTION_KINDS, type Redaction, type RedactionKind } from './redaction/redaction-kind.ts'

export interface RedactionChoices {
  /** Kinds that stay as written. */
  readonly off: ReadonlySet<RedactionKind>
  /** Cited places whose text the author does not share; their names stay. */
  readonly unticked: ReadonlySet<EvidenceText>
}

export interface RedactedBundle {
  readonly bundle: IncidentBundle
  readonly redaction: Redaction
}

/**
 * Puts names in place of values, the same one for the same value in the whole bundle. Pure: the same draft and choices give the same
 * bundle. It goes through the draft twice: what a value is may only be said after it stood somewhere first.
 */
export function redactBundle(draft: IncidentBundle, { off, unticked }: RedactionChoices): RedactedBundle {
  const names = new Names(off, JSON.stringify(draft))
  const first = new BundleRedactor(names)
  first.learn(draft)
  first.redacted(draft)
  names.resetCounts()
  const redacted = new BundleRedactor(names).redacted({
    ...draft,
    cited: draft.cited.map((place) => withoutUnticked(place, unticked)),
  })
  return {
    bundle: { ...redacted, redacted: REDACTION_KINDS.filter((kind) => !off.has(kind)) },
    redaction: {
      kinds: names.kinds(),
      leftOut: {
        recordPlaces: draft.cited.filter(({ text, hex, line }) => text === null && hex === null && line === null)
          .length,
        unticked: draft.cited.filter(({ evidence }) => unticked.has(evidence)).length,
        otherLines: draft.snapshot.files.reduce((sum, { kind, rows }) => sum + (kind === null ? rows : 0), 0),
      },
    },
  }
}

function withoutUnticked(
  place: IncidentBundle['cited'][number],
  unticked: ReadonlySet<EvidenceText>,
): IncidentBundle['cited'][number] {
  if (!unticked.has(place.evidence)) return place
  const line = place.line && { ...place.line, message: '', exception: '', thread: '' }
  return { ...place, line, text: null, hex: null }
}
