import { defineCause, inOrder } from './claim.ts'
import { damageNotMet, damageStep } from './damage-not-met.ts'
import { outageImpact, outageOf, outageSteps } from './server-outage.ts'
import { clock, plural } from './wording.ts'

/** A server could not replay its transaction log and did not start (failure modes F13 and like it). */
export const txnLogCorruption = defineCause({
  name: 'txn_log_corruption',
  explain(facts, view) {
    return view.servers.flatMap(({ sid }) => {
      const failed = facts.on('database-unreadable', sid).filter(({ what }) => what === 'txn-log')
      const found = facts.on('data-damaged', sid).filter(({ what }) => what === 'txn-log')
      const first = failed[0]
      if (first === undefined) return found.length === 0 ? [] : [damageNotMet('txn_log_corruption', found, view)]
      const last = failed.at(-1)!
      const outage = outageOf(sid, first.from, last.to, facts, view)
      const count = failed.reduce((sum, fact) => sum + fact.count, 0)
      return [
        {
          cause: 'txn_log_corruption',
          sids: [sid],
          from: first.from,
          to: outage.back,
          severity: 'critical',
          confidence: outage.facts.some((fact) => fact.kind === 'separation' && fact.closed !== null)
            ? 'proven'
            : 'bounded',
          rootCause: null,
          title: `Server ${sid} cannot read its transaction log`,
          summary: `${sid} stopped ${count > 1 ? `${count} times ` : ''}at its start while it replayed its transaction log: ${first.message || 'the record cannot be read'}. The others still have these transactions.`,
          impact: outageImpact(sid, outage),
          doNow:
            outage.back === null
              ? `Keep a copy of version-2 of ${sid}, then remove it and start ${sid}: it copies everything from the leader. Do this only while a majority serves.`
              : `${sid} serves again since ${clock(outage.back)}. Check its disk and memory: a checksum does not fail by itself.`,
          figures: [{ value: plural(count, 'start'), label: 'failed', confidence: 'proven' }],
          chain: inOrder([
            {
              step: 'trigger',
              at: first.from,
              until: last.to,
              sid,
              text: `${sid} cannot load its database: ${first.message || 'unreadable record'}`,
              confidence: 'proven',
              rule: 'log-must-replay',
              evidence: first.evidence[0],
            },
            ...found.map((fact) => damageStep(fact)),
            ...outageSteps(sid, outage, view),
          ]),
          missing: [],
          explains: [...failed, ...found, ...outage.facts],
          score: 5,
        },
      ]
    })
  },
})
