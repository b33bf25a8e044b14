/** The answer at a glance, and as five lines for the chat. */
export const verdict = {
  label: 'Verdict',
  impact: 'Impact',
  first: 'First',
  copy: 'Copy summary',
  over: (clock: string) => `over ${clock}`,
  noEnd: 'end not in evidence',
  none: {
    reading: 'Nothing out of order so far',
    readingHelp: 'Files are still being read.',
    unknown: 'No file here is one we read',
    unknownHelp: 'The inventory shows what each file looks like.',
    nothing: 'Nothing in these files is out of order',
    nothingHelp: 'That holds for the times and levels that the files cover, and for what they can tell.',
  },
  summary: {
    when: (from: string | undefined, state: string) => `When: ${from ?? 'not in evidence'}, ${state}`,
    impact: (impact: string) => `Impact: ${impact || 'not in evidence'}`,
    first: (first: string) => `First: ${first}`,
    evidence: (places: readonly string[], more: number) =>
      `Evidence: ${places.length === 0 ? 'none' : places.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
    line: (file: string, line: number) => `${file} line ${line}`,
    bytes: (file: string, start: number, end: number) => `${file} bytes ${start} to ${end}`,
  },
}
