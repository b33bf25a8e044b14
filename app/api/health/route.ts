import { answer } from '@/lib/server/answer'
import { health } from '@/lib/server/health'

export const dynamic = 'force-dynamic'

export function GET() {
  return answer('GET /api/health', health)
}
