/** The exception vocabulary of section 1.5 of the evidence specification: one code for what several texts say. */
const CODES: readonly (readonly [code: string, text: RegExp])[] = [
  ['READ_TIMEOUT', /SocketTimeoutException: Read timed out/],
  ['CONN_TIMEOUT', /SocketTimeoutException: [Cc]onnect timed out|ConnectException: Connection timed out/],
  ['REFUSED', /ConnectException: Connection refused/],
  ['NO_ROUTE', /NoRouteToHostException|Host is unreachable|Network is unreachable|No route to host/],
  ['DNS', /UnknownHostException|UnresolvedAddressException|<unresolved>/],
  ['RESET', /Connection reset|Software caused connection abort/],
  ['PIPE', /Broken pipe/],
  ['CLOSED', /[Ss]ocket (?:is )?closed|AsynchronousCloseException|ClosedChannelException/],
  ['EOF', /EOFException|EndOfStreamException|SSL peer shut down incorrectly/],
  ['LEN', /Unreasonable length ?=|Len error/],
  ['DISK', /No space left on device|Input\/output error|Read-only file system|Stale file handle/],
  ['OOM', /OutOfMemoryError/],
  [
    'EPOCH',
    /Leaders epoch, \d+ is less than accepted epoch|Epoch of leader is lower|The current epoch, .* is older than the last zxid|The accepted epoch, .* is less than the current epoch/,
  ],
  ['AHEAD', /Follower is ahead of the leader/],
  ['WAIT_EPOCH_ACK', /Timeout while waiting for epoch to be acked by quorum/],
  ['WAIT_EPOCH', /Timeout while waiting for epoch from quorum/],
  ['WAIT_NEWLEADER', /Timeout while waiting for NEWLEADER to be acked by quorum/],
  ['RECONFIG', /changes proposed in reconfig|learned about role change/],
  ['TLS', /javax\.net\.ssl\.|SSLHandshakeException|[Cc]ertificate|PKIX path/],
]

/** Longest message that is judged. */
const MESSAGE_LIMIT = 4096

/** `''` where no code fits. */
export function exceptionCode(exception: string, message: string): string {
  const text = `${exception}: ${message.slice(0, MESSAGE_LIMIT)}`
  return CODES.find(([, expression]) => expression.test(text))?.[0] ?? ''
}
