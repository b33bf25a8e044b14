/** How sure a claim is: beside its glyph, and said aloud. */
export const certainty = {
  proven: 'proven',
  bounded: 'bounded',
  consistent: 'consistent',
  assumed: 'assumed',
}
