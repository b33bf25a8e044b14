import { answer } from '@/lib/server/answer'
import { shareIncident } from '@/lib/server/share-incident'

export function POST(request: Request) {
  return answer('POST /api/incidents', (server) => shareIncident(server, request))
}
