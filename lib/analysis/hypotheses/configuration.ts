import { cannotTell, defineHypothesis, ruledOut, supported } from './hypothesis.ts'

/** What the servers were told led to it. */
export const configuration = defineHypothesis({
  name: 'configuration',
  answer({ view, facts, claims }) {
    const signs = [
      ...facts.of('setting-differs'),
      ...facts.of('vote-ignored'),
      ...facts.of('shared-id'),
      ...facts.of('port-unusable'),
      ...facts.of('init-limit-short'),
    ]
    const told = claims.find(({ cause }) =>
      [
        'configuration_differs',
        'duplicate_sid',
        'election_cannot_finish',
        'init_limit_exceeded',
        'jute_maxbuffer_exceeded',
        'client_overload',
      ].includes(cause),
    )
    if (told !== undefined)
      return supported(
        'a limit or an id that is configured decided it',
        told.chain.flatMap(({ evidence }) => evidence ?? []),
      )
    if (signs.length > 0)
      return cannotTell(
        'settings differ; that they led to this is not shown',
        signs.flatMap(({ evidence }) => evidence),
      )
    const stated = view.servers.filter(({ settings }) => settings.size > 0)
    if (stated.length >= 2 && stated.length === view.servers.length)
      return ruledOut('all servers were given the same limits and members')
    return cannotTell(
      `no zoo.cfg is known to be that of ${view.servers.length - stated.length} of ${view.servers.length} servers`,
    )
  },
})
