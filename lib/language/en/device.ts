/** What this device keeps of incidents. */
export const device = {
  title: 'On this device',
  promise: 'names, notes and fingerprints; files are not kept',
  files: (count: number) => `${count} ${count === 1 ? 'file' : 'files'}`,
  notes: (count: number) => (count === 0 ? 'no notes' : `${count} ${count === 1 ? 'note' : 'notes'}`),
  reopen: 'drop the same files to reopen',
  justNow: 'just now',
  ago: (span: string) => `${span} ago`,
  forget: (name: string) => `Forget ${name}`,
  forgotten: (name: string) => `Forgot ${name}`,
  forgetAll: 'Clear all',
  sureAll: (count: number) =>
    count === 1 ? 'Forget this incident and its notes?' : `Forget all ${count} incidents and their notes?`,
  sure: (notes: number) => `Its ${notes === 1 ? 'note is' : `${notes} notes are`} kept nowhere else.`,
  yes: 'Forget',
  no: 'Keep',
  more: (count: number) => `${count} more`,
  unnamed: 'Incident without a name',
  filesOf: (name: string, list: string) => `Files of ${name}: ${list}`,
}

/** Notices about what was kept, and what cannot be. */
export const kept = {
  restored: (what: string, when: string) => `Back from this device, as of ${when}: ${what}.`,
  otherFiles: (count: number) =>
    count === 1
      ? 'One file of it is not open: drop it, too, and its places can be opened.'
      : `${count} files of it are not open: drop them, too, and their places can be opened.`,
  parts: {
    name: 'the name',
    notes: (count: number) => `${count} ${count === 1 ? 'note' : 'notes'}`,
    pins: (count: number) => `${count} ${count === 1 ? 'pin' : 'pins'}`,
    drafts: (count: number) => `${count} half-written ${count === 1 ? 'note' : 'notes'}`,
    view: 'the view',
  },
  blocked:
    'This browser keeps nothing for this page: notes last until the tab is closed. Save them as a file to have them again.',
  full: 'This device has no room left: the last notes are in this tab only. Save them as a file, or make room and write on.',
  save: 'Save notes as a file',
  dismiss: 'Close this message',
  rename: 'Rename the incident',
  name: 'Name of the incident',
  untitled: (date: string) => (date === '' ? 'Incident' : `Incident of ${date}`),
}
