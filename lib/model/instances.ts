import type { Ownership } from './owners.ts'
import type { Ensemble, Server } from './server.ts'

/**
 * Whose samples a file means by the names that it has for servers: `zk1:7000`, `10.0.0.1:2181`, a pod's name, a server id.
 * A name that is no server's leaves the sample to the owner of the file.
 */
export function instanceOwners(
  instances: readonly string[],
  owner: Ownership,
  ensembles: readonly Ensemble[],
): (instance: string) => Ownership {
  const named = instances.filter((instance) => instance !== '')
  if (named.length === 0) return () => owner
  const candidates = ensembles.filter(({ id }) => owner.ensemble === null || id === owner.ensemble)
  const servers = candidates.flatMap((ensemble) => ensemble.servers)
  const known = new Map<string, Ownership>(
    named.flatMap((instance) => {
      const server = byId(instance, servers) ?? byHost(instance, servers)
      return server === null ? [] : [[instance, { ensemble: server.ensemble, sid: server.sid }] as const]
    }),
  )
  if (known.size === 0) for (const [instance, of] of byNumber(named, candidates)) known.set(instance, of)
  // several servers in one file: what cannot be told apart is nobody's
  const rest = named.length > 1 ? { ensemble: owner.ensemble, sid: null } : owner
  return (instance) => known.get(instance) ?? (instance === '' ? owner : rest)
}

function byId(instance: string, servers: readonly Server[]): Server | null {
  return /^\d+$/.test(instance) ? only(servers.filter(({ sid }) => sid === Number(instance))) : null
}

/** The whole host, else its first label: an address may be `zk-1.zk-headless.ns.svc` where a pod is `zk-1`. */
function byHost(instance: string, servers: readonly Server[]): Server | null {
  const host = hostOf(instance)
  return (
    only(servers.filter(({ address }) => address !== null && hostOf(address) === host)) ??
    only(
      servers.filter(({ address }) => address !== null && label(host) !== '' && label(hostOf(address)) === label(host)),
    )
  )
}

/** `zk3`, `zookeeper-2:7000`: the number that each name ends in, counted from 0 where one is 0, as in a StatefulSet. */
function byNumber(instances: readonly string[], ensembles: readonly Ensemble[]): Map<string, Ownership> {
  const [ensemble] = ensembles
  const numbers = instances.map((instance) => Number(/\D(\d{1,3})$/.exec(label(hostOf(instance)))?.[1] ?? Number.NaN))
  if (ensemble === undefined || ensembles.length > 1 || new Set(numbers).size < instances.length) return new Map()
  const shift = numbers.includes(0) ? 1 : 0
  const sids = new Set(ensemble.servers.map(({ sid }) => sid))
  if (!numbers.every((number) => sids.has(number + shift))) return new Map()
  return new Map(instances.map((instance, i) => [instance, { ensemble: ensemble.id, sid: numbers[i]! + shift }]))
}

/** Of a name, its first part; a number of the network has none. */
function label(host: string): string {
  return /^[\d.]+$/.test(host) ? '' : host.split('.')[0]!
}

function hostOf(address: string): string {
  return address
    .replace(/^\w+:\/\//, '')
    .replace(/:\d+(?:\/.*)?$/, '')
    .replace(/^\[|\]$/g, '')
    .toLowerCase()
}

function only<T>(items: readonly T[]): T | null {
  return items.length === 1 ? items[0]! : null
}
