/** What would decide what is open, and what only a person can say: the zone, and when it broke. */
export const missing = {
  title: 'Still missing',
  copyAll: 'Copy commands',
  allCommands: 'all commands',
  copy: (what: string) => `Copy the command for ${what}`,
  theCommand: (what: string) => `the command for ${what}`,
  apart: (distance: string, isLater: boolean) =>
    `Kafka’s batches are UTC and lie ${distance} ${isLater ? 'after' : 'before'} the log lines. They share no time range; the workbench opens on the lines.`,
  when: {
    question: 'When did it break?',
    about: 'Read first what lies round it; leave it to read front to back.',
    read: 'Read round it',
    reading: (date: string, clock: string) => `Reading round ${date} ${clock} first.`,
    noTime: 'Not a time: 2023-09-01 04:02, or 04:02 on the first day of the file.',
  },
  zone: {
    notSet: (logs: number, text: string) => `Zone of ${text} ${logs === 1 ? 'log' : 'logs'} is not set`,
    placeholder: 'Europe/Berlin or +08:00',
    set: 'Set zone',
    refused: (zone: string) => `${zone} is neither a zone by name nor an offset such as +08:00.`,
  },
}
