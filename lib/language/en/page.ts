/** The page itself, and what is said when none can be shown. */
export const page = {
  /** Of these words, as HTML calls it. */
  language: 'en',
  title: 'Quorumscope',
  description: 'Who closed the connection, and what was it waiting for?',
  stopped: 'The page stopped at an error of its own.',
  nothingLost: 'No file has left this machine. The files that were open are still in this tab.',
  drawAgain: 'Draw it again',
  notFound: 'There is no page at this address.',
  home: 'Open Quorumscope',
  ensembles: {
    label: 'Ensemble',
    option: (id: string, of: number, sids: readonly number[]) =>
      `${id} of ${of}: ${sids.length > 7 ? `${sids.length} servers` : `server${sids.length === 1 ? '' : 's'} ${sids.join(', ')}`}`,
  },
}
