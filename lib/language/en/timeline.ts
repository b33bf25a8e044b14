import { count, counted } from './count.ts'

/** The election timeline: its pane, what is drawn, and its tables. What bars, marks and votes say is in `timelineItems`. */
export const timeline = {
  title: 'Election timeline',
  nothing: 'No ZooKeeper server log',
  keys: {
    mark: 'previous or next mark of the lane',
    lane: 'other lane',
    select: 'select it',
    arrows: 'arrows: all, of the selection, none',
    order: 'lanes by role or by id',
  },
  ensembles: (ensembles: number, servers: number) => `${count(ensembles, 'ensemble')}, ${count(servers, 'server')}`,
  /** Majority null: not every server is known to vote or not to. */
  voters: (voters: number, majority: number | null, observers: number) => {
    const known =
      majority === null ? `${count(voters, 'voter')} seen` : `${count(voters, 'voter')}, majority ${majority}`
    return observers === 0 ? known : `${known}, ${count(observers, 'observer')}`
  },
  plot: (servers: number) => `Election timeline, lanes of ${count(servers, 'server')}`,
  summary: (
    known: { servers: number; logs: number; roles: number; votes: number; elections: number },
    last: { began: string; took: string | null; leader: number | null } | null,
  ) => {
    const election =
      last === null
        ? 'no election'
        : `the last of ${count(known.elections, 'election')} began at ${last.began}${last.took === null ? '' : `, took ${last.took}`}${last.leader === null ? '' : ` and made ${last.leader} the leader`}`
    return `${count(known.servers, 'server')}, ${known.logs} with a log, ${count(known.roles, 'role interval')} and ${count(known.votes, 'vote')}; ${election}.`
  },
  lanes: {
    who: {
      leader: 'leader',
      'old-leader': 'old leader',
      'new-leader': 'new leader',
      follower: 'follower',
      observer: 'observer',
      looking: 'looking',
      down: 'not serving',
      unknown: '',
    },
    log: (lines: number, text: string) => `log, ${counted(lines, text, 'line')}`,
    files: (files: number) => `no log, ${count(files, 'file')}`,
    votes: 'no file, votes',
    none: 'no file',
  },
  ensemble: (id: string) => `Ensemble ${id}`,
  settled: (lanes: number) => `+ ${lanes} settled`,
  leftOut: (votes: number, digits: string) =>
    `${digits} ${votes === 1 ? 'notification' : 'notifications'} not drawn: zoom in`,
  twoClocks: (length: string) => `${length}, 2 clocks`,
  clocks: {
    show: 'How far clocks can be apart',
    unproven: 'order not provable',
    noClock: 'no clock in files',
    noBound: 'clock: no bound',
    atMost: (shift: string) => `clock ≤ ${shift}`,
    atLeast: (shift: string) => `clock ≥ ${shift}`,
    same: 'this clock',
    between: (least: string, most: string) => `${least} to ${most}`,
    by: (sid: number, from: string | null, to: string | null) => {
      const clock = `by the clock of ${sid}`
      if (from === null) return to === null ? `${clock}: not bounded` : `${to} at the latest ${clock}`
      return to === null ? `${from} at the earliest ${clock}` : `${from} to ${to} ${clock}`
    },
  },
  legend: {
    title: 'Legend',
    show: 'Legend: bars, marks and lines',
    notYet: 'not yet in broadcast',
    fromVotes: 'from votes',
    unknown: 'nothing is known',
    vote: 'vote: sent in the thick part, logged at the head',
    end: 'from the end of a connection to who read it',
    marks: {
      timer: 'verdict of a timer: transaction or read timeout',
      exception: 'exception: a connection was lost',
      close: 'closes a connection',
      refused: 'sent, and refused or never answered',
      start: 'a process starts',
      pause: 'pause, with its length',
      fsync: 'slow sync of the transaction log',
      expired: 'sessions expire',
      reconfig: 'reconfiguration',
    },
  },
  tables: { intervals: 'Intervals', events: 'Events', votes: 'Notifications', clocks: 'Bounds between clocks' },
  columns: {
    from: 'From',
    to: 'To',
    length: 'Length',
    server: 'Server',
    role: 'Role',
    phase: 'Phase',
    known: 'Known',
    lines: 'Lines',
    line: 'Line',
    time: 'Time',
    kind: 'Kind',
    what: 'What',
    state: 'State',
    leader: 'Leader',
    round: 'Round',
    peerEpoch: 'Peer epoch',
    zxid: 'zxid',
    clockOf: 'Clock of',
    minusThat: 'Minus that of',
    atLeast: 'At least',
    atMost: 'At most',
  },
}
