/** The bar over the workbench. */
export const topBar = {
  product: 'Quorumscope',
  inventory: 'Inventory',
  files: (n: number, text: string) => `${text} ${n === 1 ? 'file' : 'files'}`,
  nothingSent: '0 bytes sent',
  sent: (size: string) => `${size} sent`,
  sentHelp: 'Counts the bodies of all requests that this page makes',
  lightTheme: 'Light theme',
  darkTheme: 'Dark theme',
  timeMode: 'Time mode',
  utc: 'UTC',
  logTime: 'Log time',
  fromT0: 'T±',
  asWritten: 'Times as they are written',
  distances: 'Distances from T0',
}
