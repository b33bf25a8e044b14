/** The commands of four letters that a server knows; section 5.4 of the evidence specification. */
const COMMANDS =
  /^(?:conf|cons|crst|dirs|dump|envi|gtmk|stmk|hash|icfg|isro|lead|lsnp|mntr|obsr|ruok|srst|srvr|stat|sysp|voting_view|wchc|wchp|wchs|zabs)$/
/** `echo srvr | nc zk1 2181` behind any prompt, `printf 'srvr' | ncat …`, `nc zk1 2181 <<< srvr`. */
const PIPED = /\b(?:echo|printf)\s+(?:-\w+\s+)*["']?([a-z]{4})(?:\\n)?["']?\s*\|\s*(.*)$/
const FED = /\b(?:nc|ncat|netcat|telnet)\b(.*?)<<<\s*["']?([a-z]{4})\b/
const ADDRESS = /(?:^|\s)(\S+?)[ :](\d{2,5})(?=[\s|;>)"']|$)/
/** `=== srvr ===`, `> srvr`, `srvr:` */
const HEADING = /^[^\w/]*([a-z]{4})[^\w/]*$/
/** `---- zk1:2181 ----` */
const SERVER_HEADING = /^\W*((?:[a-z][\w.-]*|\d+\.\d+\.\d+\.\d+)(?::\d{2,5})?)\W*$/i
const LONGEST = 400

export interface CommandLine {
  /** '' where only the server is named. */
  readonly command: string
  /** Whom it asks, as the line says; '' where it does not. */
  readonly instance: string
}

/** A line that says which command the answer below it is to, and whose; null where it is something else. */
export function parseCommandLine(line: string): CommandLine | null {
  if (line.length > LONGEST) return null
  const piped = PIPED.exec(line)
  if (piped !== null && COMMANDS.test(piped[1]!)) return { command: piped[1]!, instance: addressIn(piped[2]!) }
  const fed = FED.exec(line)
  if (fed !== null && COMMANDS.test(fed[2]!)) return { command: fed[2]!, instance: addressIn(fed[1]!) }
  const heading = HEADING.exec(line)?.[1]
  if (heading !== undefined && COMMANDS.test(heading)) return { command: heading, instance: '' }
  // A lone word names a server only where it stands out.
  const server = /^[^\w/]{2,}/.test(line) ? SERVER_HEADING.exec(line)?.[1] : undefined
  return server === undefined ? null : { command: '', instance: server }
}

/** `host:port` of the last address in the arguments of a program that connects. */
function addressIn(text: string): string {
  const [, host, port] = ADDRESS.exec(text.replace(/\s-\w+(?:\s\d+)?(?=\s)/g, ' ')) ?? []
  return host === undefined ? '' : `${host}:${port}`
}
