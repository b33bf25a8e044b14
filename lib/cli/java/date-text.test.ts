import { expect, test, vi } from 'vitest'

/** Printed by OpenJDK 17. */
test.each([
  ['UTC', 0n, 'Thu Jan 01 00:00:00 UTC 1970', '1/1/70, 12:00:00 AM UTC'],
  ['Asia/Shanghai', 1_693_512_121_971n, 'Fri Sep 01 04:02:01 CST 2023', '9/1/23, 4:02:01 AM CST'],
  ['Europe/Berlin', 1_693_512_121_971n, 'Thu Aug 31 22:02:01 CEST 2023', '8/31/23, 10:02:01 PM CEST'],
  ['Europe/Berlin', 1_701_512_121_971n, 'Sat Dec 02 11:15:21 CET 2023', '12/2/23, 11:15:21 AM CET'],
  ['America/New_York', 1_693_512_121_971n, 'Thu Aug 31 16:02:01 EDT 2023', '8/31/23, 4:02:01 PM EDT'],
  ['Asia/Kolkata', 1_693_512_121_971n, 'Fri Sep 01 01:32:01 IST 2023', '9/1/23, 1:32:01 AM IST'],
  ['Europe/Saratov', 1_693_512_121_971n, 'Fri Sep 01 00:02:01 GMT+04:00 2023', '9/1/23, 12:02:01 AM GMT+04:00'],
  ['UTC', 9_223_372_036_854_775_807n, 'Sun Aug 17 07:12:55 UTC 292278994', '8/17/94, 7:12:55 AM UTC'],
  ['UTC', -62_135_769_600_001n, 'Fri Dec 31 23:59:59 UTC 1', '12/31/01, 11:59:59 PM UTC'],
  ['UTC', -12_219_292_800_001n, 'Thu Oct 04 23:59:59 UTC 1582', '10/4/82, 11:59:59 PM UTC'],
])('%s %s', async (zone, time, long, short) => {
  process.env.TZ = zone
  vi.resetModules() // a process has one zone, and the module keeps what it found out about it
  const { javaDate, javaShortDate } = await import('./date-text.ts')
  expect([javaDate(time), javaShortDate(time)]).toEqual([long, short])
})
