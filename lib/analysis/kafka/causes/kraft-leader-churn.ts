import { formatDuration } from '../../../words/duration.ts'
import { formatEvidence } from '../../../words/evidence.ts'
import { formatIsoTime } from '../../../words/iso-time.ts'
import type { Finding, MissingItem } from '../../document.ts'
import type { LeaderChange } from '../kraft/leader-changes.ts'
import type { Quorum } from '../kraft/quorums.ts'
import { findingId } from './kafka-cause.ts'

/** So many leaders in so short a time: a rolling restart of three controllers makes no more than three. */
const MANY = 4
const SHORT = 600_000
const SHOWN = 12

/** The controller quorum changed its leader again and again (KIP-595): each change stops metadata for a moment. One finding a spell. */
export function kraftLeaderChurn({ changes, lanes }: Quorum, ensemble: string): Finding[] {
  return spellsOf(changes.slice(1)).map((spell) => {
    const [first, last] = [spell[0]!, spell.at(-1)!]
    const leaders = [...new Set(spell.map(({ leader }) => leader))].sort((a, b) => a - b)
    const took = formatDuration(last.time - first.time)
    const before = changes[changes.indexOf(first) - 1]!
    const epochs = last.epoch - before.epoch
    const failed = epochs - spell.length
    const evidence = spell.map((change) => formatEvidence(change.evidence))
    return {
      id: findingId('kraft_leader_churn', evidence[0]!),
      cause: 'kraft_leader_churn',
      rootCause: null,
      severity: 'critical',
      confidence: 'proven',
      ensemble,
      ...{ sids: [], partition: null },
      from: formatIsoTime(first.silentSince ?? first.time),
      to: formatIsoTime(last.time),
      title: `The controller quorum changed its leader ${spell.length} times in ${took}`,
      summary: `Leaders ${leaders.join(', ')} took over from each other, in epochs ${first.epoch} to ${last.epoch}.${failed > 0 ? ` ${failed} more ${failed === 1 ? 'epoch' : 'epochs'} ended without a leader.` : ''}`,
      impact:
        'While there is no active controller, no partition gets a new leader, no topic is created or changed, and brokers cannot register.',
      chain: spell.slice(0, SHOWN).map((change) => ({
        at: formatIsoTime(change.time),
        until: null,
        sid: change.leader,
        step: 'effect' as const,
        text: `Controller ${change.leader} leads in epoch ${change.epoch}, with votes of ${change.granting.join(', ') || 'nobody else'}.`,
        confidence: 'proven' as const,
        rule: null,
        evidence: formatEvidence(change.evidence),
      })),
      missing: lanes.has(before.leader) ? [] : [missingLog(before, first, last)],
      evidence: evidence.slice(0, 20),
      doNow:
        'Look for pauses, full disks and network trouble on the controllers; `controller.quorum.fetch.timeout.ms` and `controller.quorum.election.timeout.ms` say how much of it they bear.',
      figures: [
        { value: String(spell.length), label: 'leader changes', confidence: 'proven' },
        { value: took, label: 'from the first to the last', confidence: 'proven' },
        { value: String(last.epoch), label: 'epoch at the end', confidence: 'proven' },
      ],
    }
  })
}

/** The metadata log says that leaders changed; the logs of controllers say why. */
function missingLog(before: LeaderChange, first: LeaderChange, last: LeaderChange): MissingItem {
  return {
    id: 'controller-log',
    ...{ kind: 'kafka/broker-log', sid: before.leader },
    ...{ from: formatIsoTime(first.silentSince ?? first.time), to: formatIsoTime(last.time) },
    what: `server.log or controller.log of controller ${before.leader}`,
    why: 'The metadata log says that leaders changed. Why each of them was given up stands in the logs of the controllers.',
    command: 'scp CONTROLLER:KAFKA_HOME/logs/server.log .',
    decides: [],
  }
}

/** Runs of changes in which each is one of many within a short time. */
function spellsOf(changes: readonly LeaderChange[]): LeaderChange[][] {
  const dense = changes.map(() => false)
  for (let i = 0; i + MANY <= changes.length; i++) {
    if (changes[i + MANY - 1]!.time - changes[i]!.time <= SHORT) dense.fill(true, i, i + MANY)
  }
  const spells: LeaderChange[][] = []
  for (const [i, change] of changes.entries()) {
    if (!dense[i]) continue
    const goesOn = dense[i - 1] && change.time - changes[i - 1]!.time <= SHORT
    if (goesOn) spells.at(-1)!.push(change)
    else spells.push([change])
  }
  return spells
}
