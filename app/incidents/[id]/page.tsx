import { SharedIncident } from '@/components/incident/reader/shared-incident'

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return <SharedIncident id={id} />
}
