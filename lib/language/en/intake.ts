/** The ways in: files that are dropped or chosen, and text that is pasted. */
export const intake = {
  drop: {
    title: 'Drop a folder, files or archives here',
    reading: 'Reading',
    promise: 'Mixed types are fine. Nothing is uploaded.',
    folder: 'Choose folder',
    files: 'Choose files',
    paste: 'Paste text',
  },
  /** Over the whole window while files are held over it. */
  over: {
    title: 'Drop to read here. Nothing is uploaded.',
    several: (n: number) => `${n} files or folders`,
  },
  pick: { folder: 'Folder to read', files: 'Files to read' },
  paste: {
    title: 'Paste evidence',
    label: 'Text to read',
    placeholder: 'Log lines, zoo.cfg, mntr, kafka-dump-log output, or a page with all of them',
    promise: 'It stays in this tab.',
    read: 'Read it',
  },
  /** Why a file is not read, in the middle of a sentence; `name` and `reason` are the browser's. */
  refused: (isFile: boolean, name: string, reason: string) =>
    `the browser was not given ${isFile ? 'it' : 'what is in this folder'} (${name}: ${reason}), so see who may read it and drop it again`,
}
