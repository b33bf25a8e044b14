'use client'
import { useEffect, useState } from 'react'
import { parseViewLink } from '@/components/workbench/view-link'
import { ManageIncident } from './manage-incident'
import { OpenedBundle } from './opened-bundle'

/** What an address of a shared incident leads to: its reader, or, with the manage secret, its end. */
export function SharedIncident({ id }: { id: string }) {
  const [secrets, setSecrets] = useState<{ key: string; manage: string | null } | null>(null)
  useEffect(() => {
    const read = () => {
      const { k, m } = parseViewLink(window.location.hash)
      setSecrets((now) =>
        now?.key === (k ?? '') && now.manage === (m ?? null) ? now : { key: k ?? '', manage: m ?? null },
      )
    }
    read()
    window.addEventListener('hashchange', read)
    return () => window.removeEventListener('hashchange', read)
  }, [])
  if (secrets === null) return null
  if (secrets.manage !== null) return <ManageIncident id={id} secret={secrets.manage} />
  return <OpenedBundle key={secrets.key} source={{ id, key: secrets.key }} />
}
