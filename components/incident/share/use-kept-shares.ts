'use client'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { type KeptShare, onShares, shareDatabase } from './share-database'

const NONE: readonly KeptShare[] = []

/** What was shared from this machine, as far as it is remembered. */
export function useKeptShares(): readonly KeptShare[] {
  const { data, refetch } = useQuery({
    queryKey: ['kept-shares'],
    queryFn: async () => (await shareDatabase()).shares(),
    staleTime: 0,
  })
  useEffect(() => onShares(() => void refetch()), [refetch])
  return data ?? NONE
}
