import type { EnsembleView } from '../ensemble-view.ts'
import type { FactSet, OfKind } from '../fact-set.ts'
import { type Claim, defineCause, type Step } from './claim.ts'
import { episodesOf } from './episodes.ts'
import { termEnds } from './leader-term.ts'
import { outageImpact, outageOf, outageSteps } from './server-outage.ts'
import { clock, plural } from './wording.ts'

/** Spec 4.9, C15 and C16: the operating system refused to write the transaction log. */
export const diskFull = defineCause({
  name: 'disk_full',
  explain(facts, view) {
    return view.servers.flatMap(({ sid }) => {
      const errors = facts.on('disk-error', sid)
      if (errors.length > 0) return episodesOf(errors).map((episode) => claim(sid, episode, facts, view))
      return view.hasLog(sid) ? [] : inferred(sid, facts, view)
    })
  },
})

/** A follower that comes back and leaves by itself many times within the limit: its process lives, its role does not. */
const CYCLES = 5

function inferred(sid: number, facts: FactSet, view: EnsembleView): Claim[] {
  const cycles = facts
    .on('separation', sid)
    .filter(
      ({ closed, observer }) =>
        !observer && (closed?.code === 'EOF' || closed?.code === 'PIPE' || closed?.code === 'RESET'),
    )
  const quick = cycles.filter(
    ({ from }, i) => i + CYCLES <= cycles.length && cycles[i + CYCLES - 1]!.from - from <= view.limits.sync,
  )
  const first = quick[0]
  if (first === undefined) return []
  const outage = outageOf(sid, first.from, cycles.at(-1)!.from, facts, view)
  return [
    {
      ...claimOf(sid, first.from, cycles.at(-1)!.to, view, outage),
      confidence: 'consistent',
      title: `Server ${sid} leaves the leader again and again: it may be unable to write`,
      summary: `${sid} joined and left ${plural(cycles.length, 'time')} in a row and closed the connection itself, while its process lived. A disk that refuses writes does this; its log is not here.`,
      chain: outageSteps(sid, outage, view),
      missing: [
        {
          ...{ kind: 'zookeeper/server-log', sid, from: first.from, to: cycles.at(-1)!.to },
          what: `Server ${sid} log, ${clock(first.from).slice(0, 8)} to ${clock(cycles.at(-1)!.to).slice(0, 8)}`,
          why: `why ${sid} left: the exception names it`,
          command: `grep -n -A2 -E 'Severe unrecoverable|No space|Exception when following' zookeeper.log   # on server ${sid}`,
          decides: ['slow_disk', 'data_corruption'],
        },
      ],
      explains: outage.facts,
      score: 1,
    },
  ]
}

function claim(sid: number, errors: readonly OfKind<'disk-error'>[], facts: FactSet, view: EnsembleView): Claim {
  const first = errors[0]!
  const last = errors.at(-1)!
  const outage = outageOf(sid, first.from, last.to, facts, view)
  const count = errors.reduce((sum, fact) => sum + fact.count, 0)
  const term = termEnds(facts, view).find(
    (end) => end.leader === sid && Math.abs(end.from - first.from) <= view.limits.sync,
  )
  const full = errors.some((fact) => fact.full)
  const steps: Step[] = [
    {
      step: 'trigger',
      at: first.from,
      until: last.to,
      sid,
      text: `${sid} cannot write: ${first.message}${count > 1 ? ` (${count} times)` : ''}`,
      confidence: 'proven',
      rule: 'disk-error-ends-role',
      evidence: first.evidence[0],
    },
    ...outageSteps(sid, outage, view),
  ]
  const seenByLeader = outage.facts.some((fact) => fact.kind === 'separation' && fact.closed !== null)
  return {
    ...claimOf(sid, first.from, last.to, view, outage),
    confidence: seenByLeader ? 'proven' : 'bounded',
    title: full
      ? `No space left on the disk of server ${sid}`
      : `Server ${sid} could not use its disk: ${first.message}`,
    summary: `The operating system refused writes of ${sid} ${count > 1 ? `${count} times ` : ''}from ${clock(first.from)} to ${clock(last.to)}: ${first.message}. Its process lived on and tried to join again after each failure.`,
    chain: steps,
    missing: [],
    explains: [...errors, ...outage.facts, ...(term?.consequences ?? [])],
    score: 4,
  }
}

function claimOf(sid: number, first: number, last: number, view: EnsembleView, outage: ReturnType<typeof outageOf>) {
  return {
    cause: 'disk_full',
    sids: [sid],
    from: first,
    to: outage.back,
    severity: 'critical' as const,
    rootCause: null,
    impact: outageImpact(sid, outage),
    doNow:
      outage.back === null
        ? `Free space in the data directory of ${sid} (\`df -h\`); it rejoins by itself.`
        : `It serves again since ${clock(outage.back)}. Turn purging on (autopurge.purgeInterval) and watch the space of ${sid}.`,
    figures: [
      {
        value: `${outage.back === null ? '≥ ' : ''}${Math.round(((outage.back ?? view.to) - first) / 100) / 10} s`,
        label: 'out of the ensemble',
        confidence: 'bounded' as const,
      },
      { value: `${Math.round((last - first) / 100) / 10} s`, label: 'writes refused', confidence: 'bounded' as const },
    ],
  }
}
