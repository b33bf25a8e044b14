import { definePattern } from '../pattern.ts'

/** A zxid that does not rise is written. Decimal. */
export const diskZxidBack = definePattern({
  id: 'DISK_ZXID_BACK',
  loggers: ['FileTxnLog'],
  fields: { a: 'decimal64', b: 'decimal64', type: 'text' },
  wordings: [/^Current zxid (?<a>-?\d+) is <= (?<b>-?\d+) for (?<type>\S+)/],
})
