/** What files cover which time of which server: a pane, and a strip of each lane where it has no room. */
export const coverage = {
  title: 'Coverage',
  legend: 'solid: lines read · dashed: asked for · dotted: nothing',
  nothing: 'No server is known from these files',
  /** `others`: some have files, and no log among them. */
  state: (servers: number, without: number, others: boolean) =>
    `${without === 0 ? servers : without} of ${servers} ${servers === 1 ? 'server' : 'servers'} ${without === 0 ? 'with' : 'without'} ${others ? 'logs' : 'files'}`,
  summary: (state: string) => `Coverage: ${state}.`,
  plot: 'Coverage of time by files, a lane for each server',
  fetch: (id: string) => `fetch ${id}`,
  theCommand: (id: string) => `the command of fetch ${id}`,
  known: {
    votes: 'named in votes',
    named: 'only named',
    noLog: 'no log',
    instant: '1 instant',
    files: (files: number, digits: string, span: string) => `${digits} ${files === 1 ? 'file' : 'files'}, ${span}`,
    read: (span: string) => `${span} read`,
  },
  /** `fetches` may be empty. */
  lane: (sid: number, known: string, fetches: string) =>
    `Server ${sid}: ${known}${fetches === '' ? '' : `, fetch ${fetches}`}`,
  hover: {
    file: (sid: number, path: string) => `Server ${sid}: ${path}`,
    read: (from: string, to: string, length: string, inMs: string) => `${from} to ${to}, ${length} read (${inMs})`,
    firstLine: 'Click: the first line from here on',
    fetch: (id: string, sid: number) => `Fetch ${id}: log of server ${sid}`,
    asked: (from: string, to: string) => `${from} to ${to}`,
    copy: 'Click: copy the command',
  },
  table: 'Files and the time they cover',
  columns: { server: 'Server', file: 'File', from: 'From', to: 'To', lines: 'Lines', gaps: 'Gaps' },
}
