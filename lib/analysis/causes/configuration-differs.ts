import { defineCause } from './claim.ts'
import { list, sentence, servers } from './wording.ts'

/** Settings that all servers must share are not the same on all (spec 4.9, C24, configuration drift). */
export const configurationDiffers = defineCause({
  name: 'configuration_differs',
  explain(facts, view) {
    const differing = facts
      .of('setting-differs')
      .filter(({ key }) => !changedOnPurpose(key, facts.of('reconfiguration').length > 0))
    const ignored = facts.of('vote-ignored')
    const sids = [
      ...new Set([
        ...differing.flatMap(({ minority }) => minority),
        ...(differing.length > 0 ? [] : ignored.map(({ stranger }) => stranger)),
      ]),
    ].sort((a, b) => a - b)
    if (sids.length === 0 || (differing.length === 0 && facts.of('reconfiguration').length > 0)) return []
    const keys = list(differing.map(({ key }) => key))
    const first = differing[0]
    return [
      {
        cause: 'configuration_differs',
        sids,
        from: ignored[0]?.from ?? view.from,
        to: null,
        severity: 'warning',
        confidence: first === undefined ? 'consistent' : 'bounded',
        rootCause: null,
        title:
          first === undefined
            ? `Votes of ${servers(sids)} are ignored: not in the others’ configuration`
            : `${sentence(servers(sids))}: ${keys} ${differing.length === 1 ? 'differs' : 'differ'} from the others`,
        summary:
          first === undefined
            ? `Servers ignore votes of or for ${list(sids)}: their configuration does not name ${sids.length === 1 ? 'it' : 'them'} as a voter.`
            : `${differing.map(({ key, values }) => `${key}: ${values.map(({ sid, value }) => `${sid} has ${value}`).join(', ')}`).join('. ')}.`,
        impact:
          'Nobody lost service by it so far. Timeouts and majorities are computed from these values on each server by itself.',
        doNow: 'Make the files the same and restart the servers that differ, one at a time.',
        figures: [],
        chain: [
          ...differing.map((fact) => ({
            step: 'trigger' as const,
            at: view.from,
            sid: fact.sid,
            text: `${fact.key} is not the same everywhere`,
            confidence: 'bounded' as const,
            evidence: fact.evidence[0],
          })),
          ...ignored.slice(0, 4).map((fact) => ({
            step: 'effect' as const,
            at: fact.from,
            sid: fact.sid,
            text: `${fact.sid} ignores votes that name ${fact.stranger}`,
            confidence: 'proven' as const,
            evidence: fact.evidence[0],
          })),
        ],
        missing: [],
        explains: [...differing, ...ignored],
        score: 1,
      },
    ]
  },
})

/** Where membership was changed, older files still list the servers of before. */
function changedOnPurpose(key: string, reconfigured: boolean): boolean {
  return reconfigured && /^(?:server|group|weight)\./.test(key)
}
