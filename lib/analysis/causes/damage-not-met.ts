import type { EnsembleView } from '../ensemble-view.ts'
import type { OfKind } from '../fact-set.ts'
import type { Claim, Step } from './claim.ts'
import { list, plural } from './wording.ts'

type Damage = OfKind<'data-damaged'>

/** Where the file itself shows the damage. */
export function damageStep({ sid, from, path, message, what, evidence }: Damage): Step {
  return {
    step: 'detector',
    at: from,
    sid,
    text: `${nameOf(path)}: ${message}`,
    confidence: 'proven',
    rule: what === 'txn-log' ? 'log-must-replay' : 'snapshot-fallback',
    evidence: evidence[0],
  }
}

/** A damaged file that no server has tried to load yet, as far as its lines tell: it will fail when it is needed. */
export function damageNotMet(
  cause: 'txn_log_corruption' | 'snapshot_corruption',
  damaged: readonly Damage[],
  view: EnsembleView,
): Claim {
  const [first] = damaged as [Damage]
  const { sid, what } = first
  const names = list(damaged.map(({ path }) => nameOf(path)))
  const isLog = what === 'txn-log'
  const unseen = view.hasLog(sid) ? [] : [missingLog(sid)]
  return {
    cause,
    sids: [sid],
    from: first.from,
    to: null,
    severity: 'warning',
    confidence: 'bounded',
    rootCause: null,
    title: `${names} of server ${sid} ${damaged.length === 1 ? 'has' : 'have'} a wrong checksum`,
    summary: `${names} of ${sid} cannot be read as a server reads it: ${firstSentence(first.message)} ${isLog ? 'The server stops at its next start where it has to replay this log.' : 'The server skips it at its next start, for an older one.'}`,
    impact: 'None yet that these files show.',
    doNow: isLog
      ? `Before ${sid} is restarted, see that its newest snapshot is younger than the damage; else let it copy everything from the leader. Check its disk and memory.`
      : `Keep older snapshots and all logs of ${sid} until it has written a new one. Check its disk and memory.`,
    figures: [{ value: plural(damaged.length, 'file'), label: 'damaged', confidence: 'proven' }],
    chain: damaged.map((fact) => damageStep(fact)),
    missing: unseen,
    explains: damaged,
    score: 2,
  }
}

function missingLog(sid: number): Claim['missing'][number] {
  return {
    kind: 'zookeeper/server-log',
    sid,
    from: null,
    to: null,
    what: `zookeeper.log of server ${sid}: each load of its data`,
    why: 'whether the server met the damage when it loaded its data',
    command: `grep -hE --no-group-separator -A 12 'Reading snapshot|problem reading snap|Unable to load database' zookeeper*.log* > zookeeper-${sid}.log   # on server ${sid}`,
    decides: ['data_corruption'],
  }
}

function nameOf(path: string): string {
  return path.split('/').at(-1) ?? path
}

function firstSentence(text: string): string {
  return text.split(/(?<=\.) /)[0]!
}
