import type { Problem, ProblemCode, Tombstone } from '@/lib/incident/remote'

/** `offline`: nothing came back at all. `unreadable`: something else than this server answered, a proxy for instance. */
export type RemoteTrouble = ProblemCode | 'offline' | 'unreadable'

/** A request that did not do what it was for; `message` is a sentence for people. */
export class RemoteError extends Error {
  readonly trouble: RemoteTrouble
  readonly problem: Problem | null

  constructor(trouble: RemoteTrouble, message: string, problem: Problem | null = null) {
    super(message)
    this.name = 'RemoteError'
    this.trouble = trouble
    this.problem = problem
  }

  get tombstone(): Tombstone | null {
    return this.problem?.tombstone ?? null
  }
}
