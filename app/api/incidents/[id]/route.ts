import { answer } from '@/lib/server/answer'
import { deleteIncident, extendIncident } from '@/lib/server/manage-incident'
import { describeIncident, serveIncident } from '@/lib/server/serve-incident'

const ROUTE = '/api/incidents/[id]'
interface Context {
  readonly params: Promise<{ readonly id: string }>
}

export function GET(_request: Request, { params }: Context) {
  return answer(`GET ${ROUTE}`, async (server) => serveIncident(server, (await params).id))
}

export function HEAD(_request: Request, { params }: Context) {
  return answer(`HEAD ${ROUTE}`, async (server) => describeIncident(server, (await params).id))
}

export function PATCH(request: Request, { params }: Context) {
  return answer(`PATCH ${ROUTE}`, async (server) => extendIncident(server, request, (await params).id))
}

export function DELETE(request: Request, { params }: Context) {
  return answer(`DELETE ${ROUTE}`, async (server) => deleteIncident(server, request, (await params).id))
}
