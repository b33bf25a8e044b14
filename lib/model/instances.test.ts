import { expect, test } from 'vitest'
import { instanceOwners } from './instances.ts'
import type { Ensemble, Server } from './server.ts'

function ensemble(id: string, addresses: Readonly<Record<number, string | null>>): Ensemble {
  const servers = Object.entries(addresses).map(([sid, address]) => ({ ensemble: id, sid: Number(sid), address }))
  return { id, servers: servers as unknown as Server[] }
}

const one = ensemble('1', { 1: 'zk1:2888', 2: '10.0.0.2:2888', 3: 'zk-2.zk-headless.ns.svc:2888' })
const bare = ensemble('1', { 1: null, 2: null, 3: null })
const own = { ensemble: '1', sid: null }

test.each([
  ['the host of its address', ['zk1:7000'], one, [1]],
  ['an address of the network', ['10.0.0.2:7000', 'zk1:7000'], one, [2, 1]],
  ['a pod', ['zk-2'], one, [3]],
  ['a server id', ['3', '1'], one, [3, 1]],
  ['numbers at the end', ['zk1:7000', 'zk3:7000'], bare, [1, 3]],
  ['numbers from 0, as in a StatefulSet', ['zk-0', 'zk-1', 'zk-2'], bare, [1, 2, 3]],
  ['none that is known: nobody’s', ['a:7000', 'b:7000'], bare, [null, null]],
])('%s', (_, instances, known, sids) => {
  const owner = instanceOwners(instances, own, [known])
  expect(instances.map((instance) => owner(instance).sid)).toEqual(sids)
})

test('a file of one server keeps its owner whatever it calls it', () => {
  expect(instanceOwners(['x:7000'], { ensemble: '1', sid: 2 }, [bare])('x:7000').sid).toBe(2)
})

test('two ensembles with the same names are not told apart', () => {
  const other = ensemble('2', { 1: 'zk1:2888' })
  expect(instanceOwners(['zk1:7000'], { ensemble: null, sid: null }, [one, other])('zk1:7000').ensemble).toBeNull()
})
