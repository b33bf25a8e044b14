/** Types of transactions, as `ZooDefs.OpCode` numbers them (specs: ZooKeeper evidence, 6.3). */
export const OPERATION = {
  create: 1,
  delete: 2,
  setData: 5,
  setAcl: 7,
  check: 13,
  multi: 14,
  create2: 15,
  reconfig: 16,
  createContainer: 19,
  deleteContainer: 20,
  createTtl: 21,
  error: -1,
  createSession: -10,
  closeSession: -11,
} as const

/** What `Request.op2String` calls them. Reads are never in a log, but the parts of a damaged one may say anything. */
const NAMES: Readonly<Record<number, string>> = {
  0: 'notification',
  1: 'create',
  2: 'delete',
  3: 'exists',
  4: 'getData',
  5: 'setData',
  6: 'getACL',
  7: 'setACL',
  8: 'getChildren',
  9: 'sync',
  11: 'ping',
  12: 'getChildren2',
  13: 'check',
  14: 'multi',
  15: 'create2',
  16: 'reconfig',
  17: 'checkWatches',
  18: 'removeWatches',
  19: 'createContainer',
  20: 'deleteContainer',
  21: 'createTTL',
  22: 'multiRead',
  100: 'auth',
  101: 'setWatches',
  102: 'sasl',
  103: 'getEphemerals',
  104: 'getAllChildrenNumber',
  105: 'setWatches2',
  106: 'addWatch',
  107: 'whoAmI',
  [-1]: 'error',
  [-10]: 'createSession',
  [-11]: 'closeSession',
}

/** Whether a log may hold a transaction of this type; `check` stands in multis only. */
export function isOperation(type: number): boolean {
  return type !== OPERATION.check && LOGGED.has(type)
}

const LOGGED: ReadonlySet<number> = new Set(Object.values(OPERATION))

export function operationName(type: number): string {
  return NAMES[type] ?? `unknown ${type}`
}
