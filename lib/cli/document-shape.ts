/** For tests: the analysis document as the contract (section 2) lists it, field by field. */

/** Where a value is not what it should be, and how. */
export type Shape = (value: unknown, path: string) => string[]

const time: Shape = matching(/^-?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, 'a time')
const evidence: Shape = matching(/^[0-9a-f]{8}(?:\.\d+)?:\d+-\d+:\d+$/, 'an evidence')
const hex: Shape = matching(/^0x[0-9a-f]+$/, 'hexadecimal')
const digits: Shape = matching(/^-?\d+$/, 'digits')
const text: Shape = matching(/(?:)/, 'a string')
const number: Shape = (value, path) => (Number.isFinite(value) ? [] : [`${path} is no number: ${value}`])
const flag: Shape = (value, path) => (typeof value === 'boolean' ? [] : [`${path} is neither true nor false`])
const confidence = oneOf('proven', 'bounded', 'consistent', 'assumed')
const severity = oneOf('error', 'warning', 'note')
const span = { from: orNull(time), to: orNull(time) }

const ruleOut = object({
  ...{ hypothesis: text, verdict: oneOf('supported', 'ruled_out', 'cannot_tell'), because: text },
  ...{ decides: list(text), evidence: list(evidence) },
})
const problem = object({
  ...{ code: matching(/^[a-z]+\/[a-z-]+$/, 'a code'), severity, message: text },
  ...{ consequence: orNull(text), evidence },
})

export const documentShape = object({
  schema: oneOf('quorumscope/analysis@1'),
  product: text,
  files: list(
    object({
      ...{ id: text, fingerprint: text, sha256: orNull(text), path: text, size: number, complete: flag },
      ...{ kind: orNull(text), ensemble: orNull(text), sid: orNull(number), release: orNull(text) },
      zone: object({ name: orNull(text), source: oneOf('given', 'lines', 'collector', 'txn_log', 'unknown') }),
      ...{ ...span, rows: number, unparsed: object({ count: number, byLogger: record(number) }) },
      diagnostics: list(object({ code: text, severity, message: text, start: number, end: number, line: number })),
    }),
  ),
  ensembles: list(
    object({
      ...{ id: text, sids: list(number), system: oneOf('zookeeper', 'kraft') },
      zxid: orNull(
        object({
          ...{ latest: orNull(hex), epoch: orNull(number), counter: orNull(number), headroom: orNull(number) },
          ...{ ratePerSecond: orNull(number), rolloverNoSoonerThan: orNull(time) },
          ...{ previousEpochEndedByRollover: orNull(flag), confidence, evidence: list(evidence) },
        }),
      ),
    }),
  ),
  servers: list(
    object({
      ...{ ensemble: text, sid: number, participant: orNull(flag), release: orNull(text), address: orNull(text) },
      ...{ hasLog: flag, runs: list(object({ ...span, files: list(text) })) },
    }),
  ),
  roles: list(
    object({
      ...{ ensemble: text, sid: number, ...span, confidence, evidence: list(evidence) },
      role: oneOf('looking', 'following', 'leading', 'observing', 'down', 'unknown'),
      phase: orNull(oneOf('discovery', 'synchronization', 'broadcast')),
    }),
  ),
  votes: list(
    object({
      ...{ ensemble: text, from: number, to: orNull(number), at: orNull(time), state: text, leader: orNull(number) },
      ...{ round: orNull(hex), peerEpoch: orNull(number), zxid: orNull(hex), evidence },
    }),
  ),
  elections: list(
    object({
      ...{ ensemble: text, kind: oneOf('ensemble', 'rejoin', 'failed'), sids: list(number), ...span },
      ...{ tookMs: orNull(number), round: orNull(hex), leaderBefore: orNull(number), leaderAfter: orNull(number) },
      ...{ epochBefore: orNull(number), epochAfter: orNull(number), evidence: list(evidence) },
    }),
  ),
  quorumLosses: list(object({ ensemble: text, ...span, evidence: list(evidence) })),
  unavailable: list(object({ ensemble: text, ...span, evidence: list(evidence) })),
  clockOffsets: list(
    object({ ensemble: text, sid: number, relativeTo: number, minMs: orNull(number), maxMs: orNull(number) }),
  ),
  sessions: object({ opened: orNull(number), closed: orNull(number), expired: orNull(number) }),
  findings: list(
    object({
      ...{ id: text, cause: text, rootCause: orNull(object({ cause: text, confidence })) },
      ...{ severity: oneOf('critical', 'warning', 'info'), confidence, ensemble: orNull(text), sids: list(number) },
      ...{ partition: orNull(text), ...span, title: text, summary: text, impact: text },
      chain: list(
        object({
          ...{ at: orNull(time), until: orNull(time), sid: orNull(number), text, confidence },
          ...{ step: oneOf('trigger', 'detector', 'action', 'effect', 'recovery', 'residue') },
          ...{ rule: orNull(text), evidence: orNull(evidence) },
        }),
      ),
      missing: list(object({ id: text, what: text, why: text, command: text, decides: list(text) })),
      evidence: list(evidence),
    }),
  ),
  incidents: list(object({ id: text, ...span, title: text, findings: list(text), ruleOuts: list(ruleOut) })),
  ruleOuts: list(ruleOut),
  unexplained: list(object({ ...span, text, evidence: list(evidence) })),
  coverage: list(
    object({ ensemble: orNull(text), sid: orNull(number), file: text, ...span, gaps: list(object(span)) }),
  ),
  partitions: list(
    object({
      ...{ folder: text, brokerId: orNull(number), topic: orNull(text), partition: orNull(number) },
      segments: list(
        object({
          ...{ baseOffset: orNull(number), batches: orNull(number), records: orNull(number) },
          files: object({
            ...{ log: orNull(text), index: orNull(text), timeindex: orNull(text) },
            ...{ txnindex: orNull(text), snapshot: orNull(text) },
          }),
          ...{ firstOffset: orNull(number), lastOffset: orNull(number), minTime: orNull(time), maxTime: orNull(time) },
          ...{ bytes: orNull(number), codecs: record(number), magics: record(number), indexEntries: orNull(number) },
          leaderEpochs: list(object({ epoch: number, startOffset: number })),
          openTransactions: list(object({ producerId: digits, firstOffset: number })),
          problems: list(problem),
        }),
      ),
      producers: list(
        object({
          ...{ producerId: digits, producerEpoch: number },
          ...{ lastSequence: orNull(number), lastOffset: orNull(number) },
        }),
      ),
      ...{ lastStableOffset: orNull(number), problems: list(problem) },
    }),
  ),
  comparisons: list(
    object({
      ...{ a: text, b: text, verdict: oneOf('identical', 'same_records', 'prefix', 'diverged', 'damaged') },
      ...{ firstDifference: orNull(number), leaderEpoch: orNull(number), evidence: list(evidence) },
    }),
  ),
})

/** Fields may be added; none may be missing. */
function object(fields: Readonly<Record<string, Shape>>): Shape {
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${path} is no object`]
    return Object.entries(fields).flatMap(([name, shape]) =>
      name in value
        ? shape((value as Record<string, unknown>)[name], `${path}.${name}`)
        : [`${path}.${name} is missing`],
    )
  }
}

function list(shape: Shape): Shape {
  return (value, path) =>
    Array.isArray(value) ? value.flatMap((item, i) => shape(item, `${path}[${i}]`)) : [`${path} is no list`]
}

function record(shape: Shape): Shape {
  return (value, path) =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, item]) => shape(item, `${path}.${name}`))
      : [`${path} is no object`]
}

function orNull(shape: Shape): Shape {
  return (value, path) => (value === null ? [] : shape(value, path))
}

function oneOf(...words: readonly string[]): Shape {
  return (value, path) => (words.includes(value as string) ? [] : [`${path} is ${value}, none of ${words.join(', ')}`])
}

function matching(pattern: RegExp, what: string): Shape {
  return (value, path) => (typeof value === 'string' && pattern.test(value) ? [] : [`${path} is not ${what}: ${value}`])
}
