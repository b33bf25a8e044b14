export const dynamic = 'force-dynamic'

/** Answers once the server can serve pages. */
export function GET() {
  return Response.json({ status: 'ok' })
}
