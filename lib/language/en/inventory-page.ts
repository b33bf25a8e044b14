import { count } from './count.ts'

/** What stands round the list of files: how far they are read, and what is known so far. */
export const inventoryPage = {
  title: 'New incident',
  add: 'Add files',
  paste: 'Paste',
  stop: 'Stop',
  clear: 'Clear',
  open: 'Open workbench',
  promise: 'Recognised by content, not by name. Files stay in this tab.',
  keys: { stop: 'stop reading', open: 'open what is ready' },
  progress: {
    label: 'Progress',
    bytes: 'Bytes read',
    files: (state: 'idle' | 'reading' | 'stopped', n: number, text: string) =>
      `${state === 'reading' ? 'Reading' : state === 'stopped' ? 'Stopped at' : 'Read'} ${text} ${n === 1 ? 'file' : 'files'}`,
    counts: (ready: number, reading: number, needLook: number, notRead: number) =>
      [
        `${ready} ready`,
        reading > 0 && `${reading} reading`,
        needLook > 0 && `${needLook} ${needLook === 1 ? 'needs' : 'need'} a look`,
        notRead > 0 && `${notRead} not read`,
      ]
        .filter(Boolean)
        .join(', '),
    amount: (read: string, total: string) => `${read} of ${total}`,
    /** `perSecond` and `left` may be empty. */
    pace: (amount: string, perSecond: string, left: string) =>
      `${amount}${perSecond === '' ? '' : ` · ${perSecond}/s`}${left === '' ? '' : ` · about ${left} left`}`,
    line: (reading: number, n: number, text: string) => `Reading ${reading} of ${text} ${n === 1 ? 'file' : 'files'}`,
    needLook: (files: number) => `${count(files, 'file')} ${files === 1 ? 'needs' : 'need'} a look`,
    share: (percent: number) => `${percent} % read`,
  },
  answer: {
    title: 'First answer',
    reading: 'still reading',
    took: (duration: string) => `read in ${duration}`,
    nothingYet: 'Nothing is read yet',
    noneSoFar: 'Nothing out of order so far',
    none: 'Nothing out of order in what these files cover',
  },
  nothing: {
    title: 'Nothing recognised',
    files: (files: number) =>
      files === 1
        ? 'This file is none that we read. Open its row to see what it looks like.'
        : `None of these ${files} files is one we read. Open a row to see what it looks like.`,
    paste: 'Paste text instead',
  },
  coverage: {
    title: 'Coverage so far',
    span: (from: string, to: string) => `${from} to ${to}`,
    lines: 'has lines',
    noFile: 'no file',
    more: (n: number) => `and ${count(n, 'server')} more`,
  },
  settings: {
    title: 'Settings that differ',
    about: (n: number) => `${n} among servers of one ensemble`,
    ofEnsemble: (id: string) => `ensemble ${id}`,
    empty: 'empty',
    statedBy: (sids: readonly (number | null)[]) =>
      `${sids.length === 1 ? 'server' : 'servers'} ${sids.map((sid) => sid ?? 'unknown').join(', ')}`,
    more: (n: number) => `${n} more ${n === 1 ? 'differs' : 'differ'}.`,
  },
}
