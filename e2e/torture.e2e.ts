import { expect, test } from '@playwright/test'
import { findPostgres } from '../scripts/postgres.mjs'
import { torture } from '../scripts/torture.mjs'

for (const database of ['sqlite', 'postgres'])
  test(`a server on ${database} that is killed keeps what it confirmed`, async () => {
    test.skip(database === 'postgres' && findPostgres() === undefined, 'there is no Postgres here')
    const { incidents, notes, lost } = await torture(database, 3)
    expect(lost).toEqual([])
    expect(Math.min(incidents, notes)).toBeGreaterThan(0)
  })
