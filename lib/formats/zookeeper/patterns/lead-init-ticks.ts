import { definePattern } from '../pattern.ts'

/** Followers did not synchronize within initLimit. */
export const leadInitTicks = definePattern({
  id: 'LEAD_INIT_TICKS',
  loggers: ['Leader'],
  fields: {},
  wordings: [/^Enough followers present\. Perhaps the initTicks need to be increased\./],
})
