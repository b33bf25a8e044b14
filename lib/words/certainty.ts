/** How sure a claim is. Proven: a protocol rule and both lines. Bounded: an interval follows from a rule. Consistent: fits, not forced. Assumed: a value not in the files. */
export type Confidence = 'proven' | 'bounded' | 'consistent' | 'assumed'

export const CONFIDENCES: readonly Confidence[] = ['proven', 'bounded', 'consistent', 'assumed']

/** One glyph each, the same four everywhere, exports included. */
export const CONFIDENCE_GLYPH: Readonly<Record<Confidence, string>> = {
  proven: '●',
  bounded: '◐',
  consistent: '○',
  assumed: '◌',
}
