/** One row a setting as it is written: of zoo.cfg, of a dynamic file, of what `conf` answers. */
export const settingTable = { key: 'text', value: 'text', start: 'f64', end: 'f64', line: 'u32' } as const
