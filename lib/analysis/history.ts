import type { LogEvent } from '../model/log-event.ts'
import { ofEnsemble } from '../model/of-ensemble.ts'
import { groupsBy, TimeOrder } from '../model/time-order.ts'
import { type TxnHistory, txnHistories } from '../model/txn-histories.ts'
import { type TxnRun, timeOfTxn } from '../model/txn-runs.ts'
import type { Zxid } from '../words/zxid.ts'
import { Intervals } from './intervals.ts'
import type { Election, RoleSpan, Span, Story, Term, VoteSeen } from './story.ts'
import { type UnbrokenHistory, unbrokenHistories } from './unbroken.ts'

/**
 * One ensemble's part of a story, by time and by server. Weeks of incidents have very many roles and votes: who asks about one
 * incident must not look at all of them.
 */
export class History {
  readonly #story: Story
  readonly #id: string
  readonly #kept = new Map<string, unknown>()
  readonly terms: Intervals<Term>
  readonly votes: TimeOrder<VoteSeen>

  constructor(story: Story, id: string, terms: readonly Term[]) {
    this.#story = story
    this.#id = id
    this.terms = new Intervals(terms)
    this.votes = new TimeOrder(ofEnsemble(story.votes, id), ({ at }) => at)
  }

  roles(sid: number): Intervals<RoleSpan> {
    return this.#keep(`roles ${sid}`, () => new Intervals(this.#rolesBySid().get(sid) ?? []))
  }

  /** Of any server. */
  get looking(): Intervals<RoleSpan> {
    return this.#keep('looking', () => new Intervals(this.#own(this.#story.roles).filter(isLooking)))
  }

  /** A server as the leader. */
  leading(sid: number): Intervals<RoleSpan> {
    return this.#keep(`leading ${sid}`, () => new Intervals(this.roles(sid).items.filter(leads)))
  }

  /** The same without what goes on where the files end. */
  led(sid: number): Intervals<RoleSpan> {
    return this.#keep(`led ${sid}`, () => new Intervals(this.leading(sid).items.filter(({ to }) => to !== null)))
  }

  /** Servers in broadcast under a leader, and the leader itself. */
  servedUnder(leader: number): Intervals<RoleSpan> {
    const byLeader = this.#keep('served', () => {
      const served = this.#own(this.#story.roles).filter(({ phase }) => phase === 'broadcast')
      return groupsBy(served, (span) => (leads(span) ? span.sid : span.leader))
    })
    return this.#keep(`served ${leader}`, () => new Intervals(byLeader.get(leader) ?? []))
  }

  /** Elections that the ensemble held, without rejoins and failed ones. */
  get held(): Intervals<Election> {
    return this.#keep('held', () => {
      return new Intervals(this.#own(this.#story.elections).filter(({ kind }) => kind === 'ensemble'))
    })
  }

  /** Elections of any kind in which a server took part. */
  electionsOf(sid: number): Intervals<Election> {
    const elections = this.#keep('elections', () => this.#own(this.#story.elections))
    return this.#keep(`elections ${sid}`, () => new Intervals(elections.filter(({ sids }) => sids.includes(sid))))
  }

  get quorumLosses(): Intervals<Span> {
    return this.#keep('losses', () => new Intervals(this.#own(this.#story.quorumLosses)))
  }

  /** Terms whose epoch is known. */
  get datedTerms(): Intervals<Term> {
    return this.#keep('dated', () => new Intervals(this.terms.items.filter(({ epoch }) => epoch !== null)))
  }

  /** The last term of anybody but this leader. */
  lastTermOfOthers(leader: number): Term | null {
    return this.#keep(`others ${leader}`, () => this.terms.items.findLast((term) => term.leader !== leader) ?? null)
  }

  /** Votes of servers that had a leader, with a zxid of a transaction. */
  get settledVotes(): TimeOrder<VoteSeen> {
    return this.#keep('settled', () => new TimeOrder(this.votes.items.filter(isSettled), ({ at }) => at))
  }

  settledVotesWith(zxid: Zxid): readonly VoteSeen[] {
    const byZxid = this.#keep('by zxid', () => groupsBy(this.settledVotes.items, (vote) => vote.zxid))
    return byZxid.get(zxid) ?? []
  }

  /** Transactions that servers logged, a run of zxids each, by their times. */
  get transactions(): Intervals<LoggedRun> {
    return this.#keep('transactions', () => {
      const runs = this.#txnHistories.flatMap(({ runs }) => runs.map(loggedRunOf))
      return new Intervals(runs.sort((a, b) => a.from - b.from))
    })
  }

  /** Servers whose transaction logs lack nothing. */
  get unbroken(): readonly UnbrokenHistory[] {
    return this.#keep('unbroken', () => unbrokenHistories(this.#txnHistories))
  }

  get #txnHistories(): readonly TxnHistory[] {
    return this.#keep('histories', () => this.#own(txnHistories(this.#story.workspace)))
  }

  events(pattern: string): TimeOrder<LogEvent> {
    return this.#keep(`events ${pattern}`, () => {
      return new TimeOrder(this.#own(this.#story.workspace.events(pattern)), ({ time }) => time)
    })
  }

  #rolesBySid(): Map<number, RoleSpan[]> {
    return this.#keep('roles', () => groupsBy(this.#own(this.#story.roles), ({ sid }) => sid))
  }

  #own<T extends { readonly ensemble: string }>(all: readonly T[]): readonly T[] {
    return ofEnsemble(all, this.#id)
  }

  #keep<T>(key: string, make: () => T): T {
    if (!this.#kept.has(key)) this.#kept.set(key, make())
    return this.#kept.get(key) as T
  }
}

export interface LoggedRun {
  readonly from: number
  readonly to: number
  readonly run: TxnRun
}

function loggedRunOf(run: TxnRun): LoggedRun {
  return { from: timeOfTxn(run, run.firstRow), to: timeOfTxn(run, run.lastRow), run }
}

function isLooking({ role }: RoleSpan): boolean {
  return role === 'looking'
}

function leads({ role }: RoleSpan): boolean {
  return role === 'leading'
}

function isSettled({ state, zxid }: VoteSeen): boolean {
  return state !== 'looking' && zxid > 0n && zxid < 1n << 63n
}
