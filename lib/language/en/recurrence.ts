/** What came back over weeks. */
export const recurrence = {
  label: 'Recurrence',
  lead: (isUtc: boolean) =>
    `What befell the same servers more than once, by hour of the ${isUtc ? 'day in UTC' : 'day as the logs write it'} and by leader.`,
  times: (times: string) => `${times} ×`,
  ofEnsemble: (ensemble: string) => `of ensemble ${ensemble},`,
  /** Before badges of leaders. */
  under: 'under',
  noLeader: 'leader not in these files',
  usually: {
    /** The interval stands between. */
    before: 'usually',
    after: (from: string, to: string) => `apart, ${from} to ${to}`,
  },
  byHour: (counts: readonly number[]) =>
    `By hour: ${counts.flatMap((count, hour) => (count > 0 ? [`${hour} h: ${count}`] : [])).join(', ')}`,
  atHour: (hour: string, count: number) => `${hour}:00 to ${hour}:59: ${count}`,
  hour: (hour: string) => `${hour} h`,
  strip: (times: number, from: string, to: string) => `${times} times from ${from} to ${to}`,
  stripHelp: (times: number) => `${times} times; click for the nearest`,
  table: 'Recurrence as a table',
  caption: 'What came back',
  columns: { time: 'Time', weekday: 'Weekday', servers: 'Servers', leader: 'Leader', what: 'What' },
  weekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
}
