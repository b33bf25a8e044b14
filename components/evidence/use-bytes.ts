import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { EngineClient } from '@/lib/engine/engine-api'
import type { FileId } from '@/lib/words/evidence'

/** Bytes of an opened file. Those of the range before stay until the new ones are there. */
export function useBytes(engine: EngineClient, file: FileId | null, start: number, end: number) {
  const { data } = useQuery({
    queryKey: ['bytes', file, start, end],
    queryFn: async () => ({ file, start, bytes: await engine.bytes(file!, start, end) }),
    enabled: file !== null && end > start,
    placeholderData: keepPreviousData,
    gcTime: 30_000,
    retry: 3,
    retryDelay: 50,
  })
  return data !== undefined && data.file === file ? data : null
}
