import { type Db, StorageError } from './database.ts'
import { ProblemError } from './problem.ts'

const HOUR = 3_600_000

/** What an address may do a number of times in an hour: share, or any other write. */
export type WriteKind = 'share' | 'change'

/** Counted in the database, so that all processes of a server count together. Throws a `too-many` problem. */
export async function countWrite(
  db: Db,
  { address, kind, limit, now }: { address: string; kind: WriteKind; limit: number; now: number },
): Promise<void> {
  const hour = Math.floor(now / HOUR)
  const count = await counted(db, address, kind, hour)
  if (count <= limit) return
  const retryAfter = Math.ceil(((hour + 1) * HOUR - now) / 1_000)
  throw new ProblemError(
    'too-many',
    `This address has used the ${limit.toLocaleString('en')} writes it has in an hour. Nothing was kept; the next hour begins in ${Math.ceil(retryAfter / 60)} min.`,
    { retryAfter },
  )
}

async function counted(db: Db, address: string, kind: WriteKind, hour: number): Promise<number> {
  try {
    const [row] = await db.run<{ count: number }>(
      `insert into writes (address, kind, hour, count) values (?, ?, ?, 1)
       on conflict (address, kind, hour) do update set count = writes.count + 1 returning count`,
      [address, kind, hour],
    )
    return row!.count
  } catch (error) {
    // On a full disk deleting an incident must go on: what needs space will say so itself.
    if (error instanceof StorageError && error.kind === 'full') return 0
    throw error
  }
}

/** Addresses are kept no longer than the hour they are counted in. */
export async function forgetAddresses(db: Db, now: number): Promise<void> {
  await db.run('delete from writes where hour < ?', [Math.floor(now / HOUR)])
}
