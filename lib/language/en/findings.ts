/** What happened, as a story and as a table. Numbers also come as they are printed. */
export const findings = {
  title: 'Findings',
  nothing: 'No file here is one we read',
  /** `notices` may be empty. */
  findings: (findings: number, digits: string, notices: string) =>
    `${digits} ${findings === 1 ? 'finding' : 'findings'}${notices === '' ? '' : `, ${notices}`}`,
  incidents: (incidents: number, digits: string, notices: string) =>
    `${digits} ${incidents === 1 ? 'incident' : 'incidents'}${notices === '' ? '' : `, ${notices}`}`,
  notices: (notices: number, digits: string) => `${digits} ${notices === 1 ? 'notice' : 'notices'}`,
  keys: { unfold: 'show what was ruled out' },
  tabs: {
    label: 'Findings',
    story: 'Story',
    recurrence: 'Recurrence',
    recurrenceHelp: 'How often, at which hours, under which leader',
  },
  story: 'Story',
  calm: 'Nothing is out of order in what these files cover.',
  calmSoFar: 'Nothing is out of order so far.',
  asked: 'Below is what was asked about, and where no file could answer.',
  list: {
    label: 'All findings',
    changed: 'changed',
    times: (times: string) => `${times} ×`,
    span: (from: string, to: string) => `${from} to ${to}`,
    oneOf: (when: string, place: number, of: number) => `${when}, ${place} of ${of}`,
    before: 'The time before',
    next: 'The next time',
    all: 'all times',
    fold: 'fold',
  },
  chain: {
    title: 'Causal chain',
    steps: (steps: number, digits: string) => `${digits} ${steps === 1 ? 'step' : 'steps'}`,
    noLine: 'no line',
    until: (clock: string) => `to ${clock}`,
    distance: (distance: string, twoClocks: boolean) =>
      `${distance}${twoClocks ? ', two clocks: delivery and the difference of the clocks together' : ''}`,
  },
  rule: {
    title: (rule: string) => `Rule ${rule}`,
    between: (rule: string) => `Rule ${rule}, between this step and the next`,
    /** Before its id. */
    heading: 'Rule',
    writtenIn: (source: string) => `Written in: ${source}.`,
  },
  twin: {
    label: 'Steps as a table',
    columns: {
      step: 'Step',
      time: 'Time',
      fromT0: 'T±',
      server: 'Server',
      statement: 'Statement',
      certainty: 'Certainty',
      evidence: 'Evidence',
    },
    noEvidence: 'none',
  },
  doNow: 'Do now',
  fetch: {
    title: 'Fetch next',
    fewer: 'fewer',
    more: (more: number) => `${more} more`,
    copyAll: (files: number) => `${files} · copy all`,
    allCommands: 'all commands',
    copy: (what: string) => `Copy the command for ${what}`,
    command: (what: string) => `the command for ${what}`,
  },
  ruleOuts: {
    title: 'Rule-out',
    verdicts: { supported: 'supported', ruled_out: 'ruled out', cannot_tell: 'cannot tell' },
    counts: (supported: number, ruledOut: number, open: number) =>
      [
        ...(supported > 0 ? [`${supported} supported`] : []),
        ...(ruledOut > 0 ? [`${ruledOut} ruled out`] : []),
        ...(open > 0 ? [`${open} open`] : []),
      ].join(' · '),
    /** `names` are those of the folded ones; none where they are unfolded. */
    moreOpen: (open: number, names: readonly string[]) =>
      `${open} more open${names.length > 0 ? `: ${names.join(', ')}` : ''}`,
    ruledOut: (ruledOut: number, names: readonly string[]) =>
      `${ruledOut} ruled out${names.length > 0 ? `: ${names.join(', ')}` : ''}`,
    /** Numbers are those of the files to fetch next. */
    fetch: (numbers: readonly number[]) => `fetch ${numbers.join(', ')}`,
    decidedBy: (numbers: readonly number[]) => `Decided by fetch ${numbers.join(', ')}.`,
  },
}
