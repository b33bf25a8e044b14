import { definePattern } from '../pattern.ts'

/** Transactions on disk are out of order. Decimal. */
export const diskHighest = definePattern({
  id: 'DISK_HIGHEST',
  loggers: ['FileTxnSnapLog'],
  fields: { a: 'decimal64', b: 'decimal64', type: 'integer' },
  wordings: [/^(?<a>\d+)\(high?estZxid\) > (?<b>\d+)\(next log\) for type (?<type>-?\d+)/],
})
