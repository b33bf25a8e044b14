import type { AnalysisDocument, CoverageEntry, FileEntry, RoleInterval, VoteEntry } from '../analysis/document.ts'

/** What a document has of one server, in its order. */
export interface OfServer {
  readonly roles: readonly RoleInterval[]
  readonly files: readonly FileEntry[]
  /** That others heard of it, or it of itself. */
  readonly votes: readonly VoteEntry[]
  readonly coverage: readonly CoverageEntry[]
}

const NOTHING: OfServer = { roles: [], files: [], votes: [], coverage: [] }
const known = new WeakMap<AnalysisDocument, ReadonlyMap<string, OfServer>>()

/** Found without going through what it says of all others; there may be thousands. */
export function ofServer(document: AnalysisDocument, ensemble: string | null, sid: number | null): OfServer {
  let servers = known.get(document)
  if (servers === undefined) {
    servers = byServer(document)
    known.set(document, servers)
  }
  return servers.get(`${ensemble}/${sid}`) ?? NOTHING
}

function byServer({ roles, files, votes, coverage }: AnalysisDocument): Map<string, OfServer> {
  const servers = new Map<string, { [K in keyof OfServer]: OfServer[K][number][] }>()
  const of = (ensemble: string | null, sid: number | null) => {
    const key = `${ensemble}/${sid}`
    let server = servers.get(key)
    if (server === undefined) {
      server = { roles: [], files: [], votes: [], coverage: [] }
      servers.set(key, server)
    }
    return server
  }
  for (const role of roles) of(role.ensemble, role.sid).roles.push(role)
  for (const file of files) of(file.ensemble, file.sid).files.push(file)
  for (const vote of votes) of(vote.ensemble, vote.from).votes.push(vote)
  for (const entry of coverage) of(entry.ensemble, entry.sid).coverage.push(entry)
  return servers
}
