import { moment } from './remote.ts'

/** A shared incident: the page of its reader, and of whoever manages it. */
export const shared = {
  opening: 'Opening a shared incident',
  steps: { fetch: 'Fetch', decrypt: 'Decrypt', check: 'Check' },
  stepState: { waiting: 'not begun', doing: 'in progress', done: 'done', failed: 'stopped here' },
  fetched: (bytes: string, total: string) => `${bytes} of ${total}`,
  keyMissing: 'The part after # is missing. Ask for the full link.',
  keyMissingText: 'It holds the key, which no server has: without it nobody can read this incident.',
  passphrase: 'This incident has a passphrase',
  passphraseText: 'Whoever sent the link knows it. It is tried here; nothing leaves this tab.',
  passphraseLabel: 'Passphrase',
  wrongPassphrase: 'Not this one. Look at capitals and at the keyboard’s language, or at the link.',
  wrongKey: 'The key in this link does not open this incident. Ask for the full link.',
  tryIt: 'Open',
  expired: (at: number) => `This link expired on ${moment(at)}.`,
  deleted: (at: number) => `This incident was deleted on ${moment(at)}.`,
  createdAt: (at: number) => `It was shared on ${moment(at)}.`,
  goneText: 'Its author can share again; these are the files it was made from.',
  unknown: 'There is no incident at this address.',
  unknownText: 'Look whether the whole link was copied.',
  newer: 'Made with a newer version. Reload to update; the evidence list is below.',
  newerNoList: 'Made with a newer version. Reload to update.',
  newerLink: 'This link was made with a newer version: not all of its view may be shown. Reload to update.',
  reload: 'Reload',
  tryAgain: 'Try again',
  notOpened: 'This incident could not be opened.',
  home: 'Open Quorumscope',
  madeFrom: (files: number) =>
    files === 1
      ? 'Made from 1 file. Drop the same file to see full lines.'
      : `Made from ${files} files. Drop the same files to see full lines.`,
  here: (here: number, files: number) => `${here} of ${files} files are here. Drop the others to see full lines.`,
  allHere: (files: number) =>
    files === 1
      ? 'The file is here: every link works in full.'
      : `All ${files} files are here: every link works in full.`,
  others: (count: number) => (count === 1 ? '1 file is none of them' : `${count} files are none of them`),
  sharedUntil: (at: number, expiresAt: number | null) =>
    `Shared ${moment(at)}, ${expiresAt === null ? 'kept until deleted' : `expires ${moment(expiresAt)}`}`,
  files: 'Files',
  filesTitle: 'The files of this incident',
  fileStates: {
    elsewhere: 'not opened here',
    reading: 'reading',
    checking: 'checking its SHA-256',
    here: 'the same, confirmed by SHA-256',
    unconfirmed: 'the same by its fingerprint',
  },
  otherTitle: 'Opened, and different',
  otherFingerprint: (size: string) => `${size}, not among the files of this incident`,
  otherContent: (size: string) => `${size}, begins and ends like one of them, and differs in between`,
  pick: 'Choose files',
  notHere: (file: string, place: string) =>
    `This line is in a file you have not opened: ${file}, ${place}. Drop it here and the link works.`,
  bytes: (start: number, end: number) => `bytes ${start} to ${end}`,
  columns: { name: 'Name', size: 'Size', fingerprint: 'Fingerprint', sha256: 'SHA-256', state: 'Here' },
  notesSent: 'Notes added here go, encrypted, to everyone who has the link, unless they are marked mine only.',
  notesGo: 'It goes, encrypted, to everyone who has the link.',
  noteGoesAs: 'Goes as',
  noteUnchanged: 'Goes as it is written.',
  noteLooking: 'Looking for names in it…',
  noteLeftover: (value: string) => `${value} is still in it. Replace it, or mark the note as mine only.`,
  noteHeld:
    'something in one of them names somebody in a form that cannot be replaced. Change it, or mark it as mine only.',
  notesWaiting: (count: number) => (count === 1 ? '1 note waits to be sent' : `${count} notes wait to be sent`),
  notesStored: 'Notes added here stay on this machine.',
  noteTrouble: (reason: string) => `Notes are kept here and were not sent: ${reason}`,
  about: 'About this shared incident',
  back: 'Back to your files',
  fileAsk: 'Open this incident?',
  fileAskText: (files: number) =>
    files === 1
      ? 'Your file and its notes stay open behind it.'
      : `Your ${files} files and their notes stay open behind it.`,
  fileOpen: 'Open the incident',
  fileKeep: 'Keep working here',
  manage: 'Manage this incident',
  manageText: 'This link can extend the incident or delete it. It cannot read it.',
  extend: 'Keep it for',
  extended: (at: number | null) =>
    at === null ? 'It is kept until it is deleted.' : `It is kept until ${moment(at)}.`,
  remove: 'Delete',
  removeAsk: 'Delete it for everyone',
  removeText: 'The link stops working for everyone at once, and nobody can bring it back.',
  removed: 'It is deleted.',
}
