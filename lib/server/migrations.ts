import { type Db, type Statement, StorageError } from './database.ts'

/**
 * Each step once, in this order, for ever as it stands: a change of a table is a further step. Times are milliseconds since 1970.
 */
const STEPS: readonly (readonly string[])[] = [
  [
    // `key` names one upload. The public `id` is taken by the first upload of it that is complete.
    `create table incidents (
      key text primary key,
      id text not null,
      state text not null check (state in ('open', 'ready', 'expired', 'deleted')),
      bytes bigint not null,
      sha256 text not null,
      manage_hash text not null,
      created_at bigint not null,
      expires_at bigint,
      gone_at bigint,
      files text not null
    )`,
    `create unique index incidents_id on incidents (id) where state <> 'open'`,
    'create index incidents_state on incidents (state, expires_at)',
    `create table chunks (
      incident text not null references incidents (key) on delete cascade,
      number integer not null,
      bytes BYTES not null,
      primary key (incident, number)
    )`,
    `create table notes (
      incident text not null references incidents (key) on delete cascade,
      sequence integer not null,
      id text not null,
      sealed BYTES not null,
      sha256 text not null,
      created_at bigint not null,
      primary key (incident, sequence),
      unique (incident, id)
    )`,
    `create table writes (
      address text not null,
      kind text not null,
      hour bigint not null,
      count integer not null,
      primary key (address, kind, hour)
    )`,
  ],
]

/** Any number that no other program is likely to lock in the same Postgres. */
const LOCK = 7_203_911_840

/** Brings the tables to this version. Two processes may do it at once: one waits, or finds the step done. */
export async function migrate(db: Db): Promise<void> {
  await db.transaction([
    ...lock(db),
    { sql: 'create table if not exists migrations (step integer primary key, applied_at bigint not null)' },
  ])
  for (const [i, step] of STEPS.entries()) await apply(db, i + 1, step)
}

async function apply(db: Db, number: number, step: readonly string[]): Promise<void> {
  if (await isDone(db, number)) return
  const done = { sql: 'insert into migrations (step, applied_at) values (?, ?)', args: [number, Date.now()] }
  try {
    await db.transaction([...lock(db), done, ...step.map((sql) => ({ sql }))])
  } catch (error) {
    if (error instanceof StorageError && error.kind === 'conflict' && (await isDone(db, number))) return
    throw error
  }
}

async function isDone(db: Db, number: number): Promise<boolean> {
  return (await db.run('select step from migrations where step = ?', [number])).length > 0
}

/** A write transaction of SQLite is alone in any case. */
function lock(db: Db): Statement[] {
  return db.kind === 'postgres' ? [{ sql: 'select pg_advisory_xact_lock(?)', args: [LOCK] }] : []
}
