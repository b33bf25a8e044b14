import { SLACK_MS } from '../ensemble-view.ts'
import { defineCause, type Step } from './claim.ts'
import { episodesOf } from './episodes.ts'
import { clock, list, plural, sentence, servers } from './wording.ts'

/** How long after a change of members a removed server may still run before somebody stops it. */
const STOPPED_WITHIN_MS = 600_000

/** Spec 4.9, C27: members or roles were changed by request. What breaks connections in that course is meant to. */
export const plannedReconfiguration = defineCause({
  name: 'planned_reconfiguration',
  explain(facts, view) {
    return episodesOf(facts.of('reconfiguration')).map((changes) => {
      const first = changes[0]!
      const last = changes.at(-1)!
      const until = last.to + view.limits.sync + SLACK_MS
      const during = (fact: { from: number; to: number }): boolean =>
        fact.to >= first.from - SLACK_MS && fact.from <= until
      // a voter that stops after the change and does not come back was taken out by it
      const removed = facts
        .of('process-ended')
        .filter(
          (fact) =>
            fact.next === null &&
            fact.from >= first.from &&
            fact.from <= last.to + STOPPED_WITHIN_MS &&
            view.servingAfter(fact.sid, fact.from) === null,
        )
      const gone = facts
        .of('separation')
        .filter(
          (fact) =>
            fact.from >= first.from &&
            fact.from <= last.to + STOPPED_WITHIN_MS &&
            fact.left === null &&
            view.servingAfter(fact.sid, fact.from) === null &&
            view.majority <= view.voters.length - 1,
        )
      const sids = [...new Set([...removed.map(({ sid }) => sid), ...gone.map(({ sid }) => sid)])]
      const ended = [...removed.map(({ from }) => from), ...gone.map(({ from }) => from)]
      const related = [...facts.of('link-lost'), ...facts.of('dial-failed')].filter(
        (fact) => during(fact) || ended.some((at) => Math.abs(fact.from - at) <= SLACK_MS),
      )
      const separations = facts
        .of('separation')
        .filter((fact) => during(fact) && (fact.left?.code === 'RECONFIG' || fact.closed?.code === 'CLOSED'))
      const joined = facts
        .of('process-began')
        .filter((fact) => fact.from >= first.from - STOPPED_WITHIN_MS && fact.from <= until)
      const ignored = facts.of('vote-ignored')
      const count = changes.filter(({ requested }) => requested).length
      const steps: Step[] = [
        ...changes.map(
          (fact): Step => ({
            step: 'trigger',
            at: fact.from,
            sid: fact.sid,
            text: fact.requested
              ? `Leader ${fact.sid} takes a reconfiguration`
              : `${fact.sid} takes the new configuration over`,
            confidence: 'proven',
            rule: 'reconfig-request',
            evidence: fact.evidence[0],
          }),
        ),
        ...removed.map(
          (fact): Step => ({
            step: 'effect',
            at: fact.from,
            sid: fact.sid,
            text: `${fact.sid} stops after the change and stays away`,
            confidence: 'consistent',
            rule: 'reconfig-request',
            evidence: fact.evidence[0],
          }),
        ),
      ]
      return {
        cause: 'planned_reconfiguration',
        sids: [],
        from: first.from,
        to: Math.max(last.to, ...ended),
        severity: 'info',
        confidence: 'bounded',
        rootCause: null,
        title: `The members of the ensemble were changed on purpose`,
        summary: `${plural(Math.max(1, count), 'reconfiguration')} between ${clock(first.from)} and ${clock(last.to)}. Servers restart their election ports and connections to removed servers break by design.${sids.length > 0 ? ` ${sentence(servers(sids))} stopped afterwards.` : ''}`,
        impact: `Nobody lost service${sids.length > 0 ? `, except clients of ${list(sids)}, which moved` : ''}.`,
        doNow: 'Nothing. See that every server, and every client’s list, names the members of now.',
        figures: [{ value: String(Math.max(1, count)), label: 'changes', confidence: 'proven' }],
        chain: steps.sort((a, b) => a.at - b.at),
        missing: [],
        explains: [...changes, ...removed, ...gone, ...related, ...separations, ...joined, ...ignored],
        score: 4,
      }
    })
  },
})
