import { textField } from './log-event.ts'
import type { LogReader } from './log-reader.ts'
import type { ServerLog } from './server-log.ts'

export interface Releases {
  ofRun(log: number, run: number): string | null
}

/** The release that each run prints at its start. */
export function releasesByLog(_logs: readonly ServerLog[], reader: LogReader): Releases {
  const printed = new Map<string, string>()
  for (const event of reader.events('SRV_VERSION')) {
    if (event.fields.side === 'Server') printed.set(`${event.log} ${event.run}`, textField(event, 'ver'))
  }
  return { ofRun: (log, run) => printed.get(`${log} ${run}`) ?? null }
}
