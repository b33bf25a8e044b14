/** What is said when no page can be shown. */
export const page = {
  stopped: 'The page stopped at an error of its own.',
  nothingLost: 'No file has left this machine. The files that were open are still in this tab.',
  drawAgain: 'Draw it again',
  notFound: 'There is no page at this address.',
  home: 'Open Quorumscope',
}
