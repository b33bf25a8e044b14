import { count } from './count.ts'

/** Epochs and zxids: how far each server was, and what is left of the counter. */
export const zxid = {
  title: 'Epoch and zxid',
  nothing: 'No zxid in these files',
  keys: {
    point: 'previous or next point of the server',
    server: 'other server',
    select: 'select it',
    extent: 'Counter: all of 2³² or fit',
    search: 'Metrics: search',
  },
  tabs: { epoch: 'epoch', counter: 'counter', headroom: 'headroom', metrics: 'metrics' },
  legends: {
    epoch: '● peerEpoch  ◇ zxid of the vote  ■ own',
    counter: '◇ zxid of the vote  ■ own  ─ log and transactions',
    headroom: 'used of 2³² − 1',
  },
  units: { epoch: 'epoch', counter: 'counter' },
  epochs: (epochs: readonly string[], points: number) =>
    epochs.length === 0
      ? 'No epoch is known in this range.'
      : `${epochs.length === 1 ? 'Epoch' : 'Epochs'} ${epochs.join(', ')}, from ${count(points, 'point')}.`,
  noCounter: 'No zxid is known in this range.',
  zxids: (zxids: number, highest: string) => `${count(zxids, 'zxid')}; the highest is ${highest}.`,
  offsets: (offsets: number, highest: string) => `${count(offsets, 'offset')}; the highest is ${highest}.`,
  /** Votes of settled servers, in a row of the epoch chart. */
  frozen: 'votes of settled servers are frozen',
  frozenAt: (counter: string) => `votes of settled servers are frozen at counter ${counter}`,
  frozenAtLast: (counter: string) =>
    `votes of settled servers are frozen at counter ${counter}, the last counter before roll-over`,
  kinds: {
    own: 'its own, from its log',
    vote: 'zxid of a vote',
    'vote-epoch': 'peer epoch of a vote',
    ack: 'acknowledged',
    snapshot: 'snapshot',
    txn: 'transaction log',
  },
  /** What the same kinds are in a controller quorum, where they are something else. */
  kraftKinds: { own: 'leads, or says so in its log', 'vote-epoch': 'voted for the leader', txn: 'metadata log' },
  point: {
    title: (sid: number | null, epoch: string) => `Server ${sid}, epoch ${epoch}`,
    offset: (offset: string) => `offset ${offset}`,
    counter: (hex: string, digits: string, used: string) => `counter ${hex} = ${digits}, ${used} used`,
    say: (sid: number | null, epoch: string, kind: string, clock: string) =>
      `Server ${sid}, epoch ${epoch}, ${kind}, ${clock}`,
    sayCounter: (sid: number | null, epoch: string, counter: number, kind: string, clock: string) =>
      `Server ${sid}, epoch ${epoch}, counter ${counter}, ${kind}, ${clock}`,
    sayOffset: (sid: number | null, epoch: string, offset: number, kind: string, clock: string) =>
      `Server ${sid}, epoch ${epoch}, offset ${offset}, ${kind}, ${clock}`,
  },
  headroom: {
    plot: 'Headroom of the zxid counter',
    summary: (rows: readonly { readonly epoch: string; readonly text: string }[], forecasts: readonly string[]) =>
      `${rows.map(({ epoch, text }) => `Epoch ${epoch}: ${text}`).join('; ')}. ${forecasts.join('. ')}`,
    noRate: (used: string) => `${used} used; the rate of writes is not in these files`,
    rollOver: (left: string, writes: string, notBefore: string | null, glyph: string, certainty: string) =>
      `Roll-over in ${left} or more at ${writes} writes/s or less${notBefore === null ? '' : `, not before ${notBefore}`} ${glyph} ${certainty}`,
    ended: (counter: string) => `ended at ${counter}`,
    years: (years: string) => `${years} years`,
  },
  tables: { zxids: 'Known zxids', used: 'Used of 2³² − 1' },
  columns: {
    time: 'Time',
    server: 'Server',
    ensemble: 'Ensemble',
    epoch: 'Epoch',
    counter: 'Counter',
    percent: '%',
    used: 'Used',
    kind: 'Kind',
    line: 'Line',
  },
}
