import { defineCause, inOrder } from './claim.ts'
import { damageNotMet, damageStep } from './damage-not-met.ts'
import { outageImpact, outageOf, outageSteps } from './server-outage.ts'
import { list, plural } from './wording.ts'

/** A snapshot could not be read: it was skipped for an older one, or the server did not start. */
export const snapshotCorruption = defineCause({
  name: 'snapshot_corruption',
  explain(facts, view) {
    return view.servers.flatMap(({ sid }) => {
      const skipped = facts.on('snapshot-skipped', sid)
      const failed = facts.on('database-unreadable', sid).filter(({ what }) => what === 'snapshot')
      const all = [...skipped, ...failed].sort((a, b) => a.from - b.from)
      const damaged = facts.on('data-damaged', sid).filter(({ what }) => what === 'snapshot')
      const first = all[0]
      if (first === undefined) return damaged.length === 0 ? [] : [damageNotMet('snapshot_corruption', damaged, view)]
      const last = all.at(-1)!
      const outage = outageOf(sid, first.from, last.to, facts, view)
      const torn = failed.length === 0 && skipped.every((fact) => fact.torn)
      const names = list([...new Set(skipped.map(({ file }) => file.split('/').at(-1) ?? file))])
      return [
        {
          cause: 'snapshot_corruption',
          sids: [sid],
          from: first.from,
          to: outage.back,
          severity: torn ? 'info' : 'critical',
          confidence: outage.facts.some((fact) => fact.kind === 'separation' && fact.closed !== null)
            ? 'proven'
            : 'bounded',
          rootCause: null,
          title: torn
            ? `Server ${sid} skipped an unfinished snapshot`
            : `Server ${sid} cannot read ${names || 'its snapshot'}`,
          summary: torn
            ? `${names} ends before its data do: the process ended while it was written. An older one and the logs after it give the same data.`
            : `${names || 'The snapshot'} of ${sid} cannot be read. ${failed.length === 0 ? 'It used an older one and the transaction logs after it, so nothing is missing.' : 'It did not start.'}`,
          impact: outageImpact(sid, outage),
          doNow:
            failed.length === 0
              ? `Keep the file for comparison and move it away; check the disk of ${sid}.`
              : `Remove the damaged snapshot, keeping older ones and all logs, and start ${sid}.`,
          figures: [{ value: plural(skipped.length + failed.length, 'read'), label: 'failed', confidence: 'proven' }],
          chain: inOrder([
            {
              step: 'trigger',
              at: first.from,
              sid,
              text: `${sid} cannot read ${names || 'its snapshot'}`,
              confidence: 'proven',
              rule: 'snapshot-fallback',
              evidence: first.evidence[0],
            },
            ...damaged.map((fact) => damageStep(fact)),
            ...outageSteps(sid, outage, view),
          ]),
          missing: [],
          explains: [...all, ...damaged, ...outage.facts],
          score: torn ? 1 : 5,
        },
      ]
    })
  },
})
