import type { Db } from './database.ts'
import { buryIncident } from './incidents.ts'
import { errorText, type Log } from './log.ts'
import { forgetAddresses } from './rate-limit.ts'
import { UPLOAD_TIME } from './upload.ts'

const EVERY = 10 * 60_000

/** Removes what nobody can reach any more. Any number of processes may do it at once. */
export async function sweep(db: Db, now: number): Promise<{ uploads: number; incidents: number }> {
  const uploads = await db.run(`delete from incidents where state = 'open' and created_at < ? returning key`, [
    now - UPLOAD_TIME,
  ])
  const expired = await db.run<{ key: string; expires_at: number }>(
    `select key, expires_at from incidents where state = 'ready' and expires_at <= ?`,
    [now],
  )
  for (const { key, expires_at } of expired) await buryIncident(db, key, { reason: 'expired', at: expires_at })
  await forgetAddresses(db, now)
  await db.shrink()
  return { uploads: uploads.length, incidents: expired.length }
}

/** Now, and every ten minutes until it is stopped; stopping waits for what is under way. */
export function sweepRegularly(db: Db, log: Log): () => Promise<void> {
  let current = run()
  const timer = setInterval(() => {
    current = run()
  }, EVERY)
  timer.unref()
  return () => {
    clearInterval(timer)
    return current
  }

  async function run(): Promise<void> {
    try {
      const { uploads, incidents } = await sweep(db, Date.now())
      if (uploads + incidents > 0) log('info', 'swept', { uploads, incidents })
    } catch (error) {
      log('error', 'sweep failed', { error: errorText(error) })
    }
  }
}
