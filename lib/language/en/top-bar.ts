/** The bar over the workbench. */
export const topBar = {
  inventory: 'Inventory',
  timeMode: 'Time mode',
  utc: 'UTC',
  logTime: 'Log time',
  fromT0: 'T±',
  asWritten: 'Times as they are written',
  distances: 'Distances from T0',
}
