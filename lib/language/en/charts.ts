/** What all charts say, and the time axis that panes share: clock, zones, folds and tinted windows. */
export const charts = {
  failed: 'This chart failed. The table still works.',
  firstRows: (caption: string, shown: number, of: number) =>
    `${caption}, the first ${shown} of ${of}: narrow the range to see others`,
  t0: 'T0',
  clocks: {
    t0: 'distance from T0',
    utc: 'UTC',
    log: 'log time, no zone',
    both: 'UTC, some no zone',
  },
  scale: (perPixel: string) => `1 px = ${perPixel}`,
  folds: {
    quiet: (length: string) => `Quiet for ${length}: covered, and no line in any file`,
    empty: (length: string) => `No line in any file for ${length}: folded, not assumed quiet`,
  },
  /** The longest wording first; so are lists of zones. */
  noLeader: (length: string | null) => {
    const rest = length ?? 'end not in evidence'
    return [`no leader serves: ${rest}`, `no leader: ${rest}`, rest]
  },
  zones: {
    stall: ['stall window', 'stall'],
    rejoin: (sids: readonly number[]) => [`${sids.join(', ')} rejoins`, 'rejoin'],
    failed: ['failed election', 'election'],
    election: (epoch: string | null) => [epoch === null ? 'election' : `election, epoch ${epoch}`, 'election'],
    serving: (serve: number, of: number) => [`${serve} of ${of} serve`, `${serve} of ${of}`],
    happened: (marks: readonly string[]) => marks.join(', '),
    marks: {
      timer: 'timeout',
      close: 'close',
      exception: 'exception',
      refused: 'refused',
      expired: 'expiry',
      pause: 'pause',
      fsync: 'slow sync',
      start: 'start',
      reconfig: 'reconfiguration',
    },
  },
}
