interface SaidBar {
  readonly sid: number
  readonly role: string
  readonly phase: string | null
  readonly from: string
  /** Null: its end is not in evidence. */
  readonly to: { readonly clock: string; readonly length: string } | null
  readonly certainty: string
  readonly line: number | null
}

interface SaidVote {
  readonly sid: number
  readonly from: number
  readonly state: string
  readonly leader: number
  readonly clock: string
  readonly line: number | null
}

const atLine = (line: number | null) => (line === null ? '' : `, line ${line}`)

/** Bars, marks and votes of the election timeline: on them, beside the pointer, and said aloud. */
export const timelineItems = {
  marks: {
    timer: 'timer',
    close: 'close',
    exception: 'exception',
    refused: 'refused',
    expired: 'expired',
    pause: 'pause',
    fsync: 'fsync',
    start: 'start',
    reconfig: 'reconfig',
  },
  bars: {
    looking: (length: string) => `looking ${length}`,
    lookingIn: (length: string, round: string) => `looking ${length}, round ${round}`,
    leading: (epoch: string) => `leading ${epoch}`,
    leadingEpoch: (epoch: string) => `leading epoch ${epoch}`,
    following: (leader: number) => `following ${leader}`,
    observing: (leader: number) => `observing ${leader}`,
    inPhase: (role: string, phase: string) => `${role} · ${phase}`,
    down: (length: string) => `not serving ${length}`,
    tearDown: 'tear-down',
    tearingDown: (length: string) => `tear-down ${length}`,
    start: 'starting',
    starting: (length: string) => `starting ${length}`,
  },
  /** How long after the question an answer came; its round where others have another one. */
  answer: (after: string, round: string | null) => `+${after}${round === null ? '' : ` · round ${round}`}`,
  hover: {
    mark: (sid: number, text: string) => `Server ${sid}: ${text}`,
    bar: (sid: number, role: string, phase: string | null) =>
      `Server ${sid} ${role}${phase === null ? '' : ` · ${phase}`}`,
    span: (from: string, to: string, length: string) => `${from} to ${to}, ${length}`,
    openSpan: (from: string) => `${from} end not in these files`,
    certainty: (glyph: string, certainty: string, byOthers: boolean) =>
      `${glyph} ${certainty}${byOthers ? ', not by its own lines' : ''}`,
    vote: (from: number, state: string, sid: number) => `Vote of ${from} (${state}), read by ${sid}`,
    /** `after` null: no rule says when it was sent. */
    voteTime: (clock: string, after: string | null, sid: number) =>
      after === null ? clock : `${clock}, ${after} after ${sid} began to look`,
    /** `other`: the round of a server, or of most others where it names none, if it is another one. */
    votedFor: (leader: number, round: string | null, other: { of: number | null; round: string } | null) =>
      `for ${leader}${round === null ? '' : `, round ${round}`}${other === null ? '' : ` (${other.of ?? 'most others'}: ${other.round})`}`,
    peerEpoch: (epoch: string) => `peer epoch ${epoch}`,
    zxid: (zxid: string) => `zxid ${zxid}`,
    settled:
      'Settled servers repeat the vote of the last full election. An older zxid here does not mean they are behind.',
    rounds: 'Rounds count elections per process: different ones are no disagreement.',
    lines: (lines: readonly number[]) => `${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}`,
  },
  say: {
    bar: ({ sid, role, phase, from, to, certainty, line }: SaidBar) =>
      `Server ${sid}, ${role}${phase === null ? '' : `, ${phase}`}, ${from} ${to === null ? 'end not in evidence' : `to ${to.clock}, ${to.length}`}, ${certainty}${atLine(line)}`,
    mark: (sid: number, text: string, clock: string, certainty: string, line: number | null) =>
      `Server ${sid}, ${text}, ${clock}, ${certainty}${atLine(line)}`,
    vote: ({ sid, from, state, leader, clock, line }: SaidVote) =>
      `Server ${sid} reads a vote of ${from}, ${state}, for ${leader}, ${clock}${atLine(line)}`,
    /** A length is said with its unit in full. */
    length: (length: string) => length.replace(/ ms$/, ' milliseconds').replace(/ s$/, ' seconds'),
    byClock: (item: string, clock: string) => `${item}, ${clock}`,
  },
}
