import { definePattern } from '../pattern.ts'

/** Whom the observer follows. */
export const obsNew = definePattern({
  id: 'OBS_NEW',
  loggers: ['Observer'],
  fields: { sid: 'integer', addr: 'text' },
  wordings: [/^Observing (?:new leader sid=(?<sid>-?\d+) addr=)?(?<addr>.+)$/],
})
