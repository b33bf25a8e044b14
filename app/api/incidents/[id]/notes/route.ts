import { answer } from '@/lib/server/answer'
import { addNote, listNotes } from '@/lib/server/incident-notes'

const ROUTE = '/api/incidents/[id]/notes'
interface Context {
  readonly params: Promise<{ readonly id: string }>
}

export function GET(request: Request, { params }: Context) {
  return answer(`GET ${ROUTE}`, async (server) => listNotes(server, request, (await params).id))
}

export function POST(request: Request, { params }: Context) {
  return answer(`POST ${ROUTE}`, async (server) => addNote(server, request, (await params).id))
}
