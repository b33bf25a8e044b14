/** The frame of the workbench: time, panes, status. */
export const workbench = {
  skip: {
    label: 'Skip links',
    findings: 'Skip to findings',
    timeline: 'Skip to timeline',
    evidence: 'Skip to evidence',
  },
  /** What the analysis stopped at stands after it. */
  trouble: {
    what: 'The analysis did not come to its end; what is shown may be incomplete.',
    whose: 'This is a fault of Quorumscope, not of the files:',
  },
  time: {
    label: 'Time',
    fold: 'Fold gaps',
    folded: 'Gaps folded',
    t0: (clock: string | null) => `T0 ${clock ?? 'not set'}`,
    t0Help: 'T0 is here: all distances count from it',
    edges: { from: 'Range from', to: 'Range to' },
    range: 'Range of time',
    rangeHelp: '04:01:50..04:02:03, +10s, or T-11s..T+1s',
    between: (from: string, to: string) => `${from} to ${to}`,
    noRange: 'not a range',
  },
  /** In the overview, the longest text that fits. */
  overview: {
    stall: ['stall window', 'stall'],
    quiet: (length: string) => [`no line for ${length}: covered and quiet, folded below`, `quiet for ${length}`],
    notCovered: (length: string) => [
      `no line in any file for ${length}: folded below, not assumed quiet`,
      `no line for ${length}`,
    ],
  },
  panes: {
    side: 'Side column',
    sideWidth: 'Width of the side column',
    leftWidth: 'Width of Findings',
    rightWidth: 'Width of Selection',
    asTable: (pane: string) => `${pane} as a table`,
    maximise: (pane: string) => `Maximise ${pane}`,
    restore: (pane: string) => `Restore ${pane}`,
  },
  status: {
    logLines: 'log lines ·',
    unparsed: 'unparsed',
    zookeeper: 'ZooKeeper',
    kafka: 'Kafka',
    cursor: 'Cursor',
    noCursor: 'none',
    keys: 'keys',
  },
  copied: (what: string) => `Copied ${what}`,
  notCopied: (what: string) => `The browser did not allow copying ${what}`,
}
