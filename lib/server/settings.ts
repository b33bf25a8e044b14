import { resolve } from 'node:path'

/** How this server was told to run: README.md, section "Run it for a team". */
export interface Settings {
  /** Folder of the SQLite file. */
  readonly dataDir: string
  /** Postgres in its place. */
  readonly databaseUrl: string | null
  /** Where people open the page, e.g. `https://incidents.example.com`; null: as the Host header says, over plain HTTP. */
  readonly publicOrigin: string | null
  /** Reverse proxies in front of this server, each of which adds the address it was called from to X-Forwarded-For. */
  readonly trustedProxies: number
  /** Of one incident's ciphertext. */
  readonly bundleBytes: number
  /** Of all incidents together; null: as much as the disk takes. */
  readonly storedBytes: number | null
  /** Notes of one incident. */
  readonly notes: number
  /** Of one address in an hour: incidents it may share, and other writes. */
  readonly sharesPerHour: number
  readonly writesPerHour: number
}

const MIB = 1024 * 1024

/** Throws an Error that names the variable which is not what it should be. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const stored = wholeNumber(env, 'MAX_STORED_MIB', 0)
  return {
    dataDir: resolve(env.DATA_DIR || 'data'),
    databaseUrl: env.DATABASE_URL || null,
    publicOrigin: env.PUBLIC_ORIGIN ? originOf(env.PUBLIC_ORIGIN) : null,
    trustedProxies: wholeNumber(env, 'TRUSTED_PROXIES', 0),
    bundleBytes: wholeNumber(env, 'MAX_BUNDLE_MIB', 64) * MIB,
    storedBytes: stored === 0 ? null : stored * MIB,
    notes: wholeNumber(env, 'MAX_NOTES', 1_000),
    sharesPerHour: wholeNumber(env, 'SHARES_PER_HOUR', 60),
    writesPerHour: wholeNumber(env, 'WRITES_PER_HOUR', 1_200),
  }
}

function wholeNumber(env: Readonly<Record<string, string | undefined>>, name: string, standard: number): number {
  const text = env[name]
  if (!text) return standard
  if (!/^\d{1,9}$/.test(text)) throw new Error(`${name} is ${JSON.stringify(text)}, but a whole number was expected.`)
  return Number(text)
}

function originOf(text: string): string {
  if (!URL.canParse(text) || new URL(text).origin === 'null')
    throw new Error(
      `PUBLIC_ORIGIN is ${JSON.stringify(text)}, but something like https://incidents.example.com was expected.`,
    )
  return new URL(text).origin
}
