/** A lookup as the broker does it: where it is typed, and its steps as they are shown. */
export const lookup = {
  title: 'Lookup',
  titleOf: (target: string) => `Lookup of ${target}`,
  /** Timestamps that are names. */
  named: { [-1]: 'latest, −1', [-2]: 'earliest, −2', [-3]: 'largest timestamp, −3' },
  state: 'as the broker does it',
  neither:
    'An offset is a whole number; a time is milliseconds or 2023-10-09 14:21:04.970, UTC, or −1 for the latest, −2 for the earliest, −3 for the largest.',
  field: {
    label: 'Look up an offset or a time',
    help: 'Look up an offset or a time (/), Enter selects it',
    placeholder: 'offset, time',
  },
  bar: {
    back: 'All views',
    lookUp: 'Look up',
    help: 'Look up (/)',
    kinds: { offset: 'Offset', time: 'Timestamp' },
    labels: { offset: 'Offset to look up', time: 'Timestamp to look up, UTC' },
    placeholders: { offset: 'offset', time: '2023-10-09 14:21:04.970' },
    step: 'Step',
    run: 'Run',
  },
  empty: 'Type an offset or a time above: here is how a broker finds it, file by file, and what it costs.',
  steps: 'Steps',
  step: (number: number, title: string, text: string) => `Step ${number}: ${title} ${text}`,
  /** Before and after the name of a file. */
  needs: { before: 'Needs ', after: '.' },
  bounds: (low: string, high: string) => `lo ${low}, hi ${high}`,
  entry: (number: string) => `entry ${number}`,
  outcomes: { below: 'below, go right', above: 'above, go left', exact: 'exact' },
  cost: {
    entries: 'entries read',
    index: 'of index',
    headers: 'log headers',
    past: 'scanned past',
    needsLog: 'Needs the .log',
  },
}
