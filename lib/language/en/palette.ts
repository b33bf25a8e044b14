/** The command palette. */
export const palette = {
  title: 'Find or run',
  open: 'Find or run',
  placeholder: '13, 0x5c10c6626f, 4353584, 04:02:01.248, :153, or words',
  found: 'Places, findings, actions and files',
  nothing: 'Nothing fits.',
  groups: { goTo: 'Go to', story: 'Findings and notes', actions: 'Actions', files: 'Files' },
  note: 'note',
  time: (time: string) => time,
  server: (sid: number) => `Lines of server ${sid}`,
  noLog: 'no log of it is open',
  zxid: (zxid: string) => `Lines with zxid ${zxid}`,
  word: (text: string) => `Lines that say ${text}`,
  offset: (offset: string, partition: string) => `Offset ${offset} in ${partition}`,
  place: (place: string) => `The place ${place}`,
  line: (line: number, message: string) => `:${line} ${message}`,
}
