/** How a text of a bundle is gone through, by the field that it stands in. */
export type Treatment =
  /** A word of the document's own, or an identifier: only values that are known are looked for. */
  | 'identifier'
  /** Stands in a file: every word that is not plain may name something. */
  | 'found'
  /** A sentence of this product or of the person who shares. */
  | 'written'
  | 'path'
  | 'folder'
  | 'topic'
  | 'address'
  | 'metric'
  | 'link'

/** Fields that are not listed here are `found`: what is new is hidden until someone looked at it. */
const FIELDS: Readonly<Record<Exclude<Treatment, 'found'>, string>> = {
  identifier: `schema product createdAt id fingerprint sha256 kind ensemble source from to at until code severity cause
    confidence rule step zxid latest round state role phase hypothesis verdict evidence file findings decides system codec
    timestampType marker group level pattern epoch producerId citedBy redacted agreed codecs magics log index timeindex txnindex snapshot
    on finding hex name epochs lastSequence previousEpochEndedByRollover`,
  written: `title summary impact text what why command doNow because value label consequence author sections stranger trouble tried`,
  path: 'path',
  folder: 'folder partition a b',
  topic: 'topic',
  address: 'address host',
  metric: 'metrics',
  link: 'link',
}

const treatments = new Map(
  Object.entries(FIELDS).flatMap(([treatment, names]) =>
    names.split(/\s+/).map((name) => [name, treatment as Treatment] as const),
  ),
)

/** A time, a place in a file, a number in any form: whatever field it stands in, it names nobody. */
const PLAIN_SHAPE =
  /^(?:\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z|[0-9a-f]{8}(?:\.\d+)?(?::\d+-\d+:\d+)?|-?\d{1,16}(?:\.\d+)?|0x[0-9a-f]{1,14}|[0-9a-f]{64}|)$/

/** Of a text in a field, or in a list in it. */
export function treatmentOf(field: string, text: string): Treatment | null {
  const treatment = treatments.get(field) ?? 'found'
  // A topic may be called like a number.
  const ofSentences = treatment === 'identifier' || treatment === 'found' || treatment === 'written'
  return ofSentences && PLAIN_SHAPE.test(text) ? null : treatment
}
