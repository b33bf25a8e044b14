/** Never an id, an address or a secret: who reads the log of a server opens no incident with it. */
export type Log = (level: 'info' | 'error', event: string, fields: Readonly<Record<string, string | number>>) => void

/** One line of JSON on standard output. */
export const logLine: Log = (level, event, fields) => {
  process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), level, event, ...fields })}\n`)
}

/** Of an error nobody expected: its kind and its sentence. */
export function errorText(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}
