import { useMemo } from 'react'
import { binaryFields } from '@/components/evidence/binary-fields'
import { useBytes } from '@/components/evidence/use-bytes'
import type { EngineClient } from '@/lib/engine/engine-api'
import type { FileRow } from '@/lib/engine/snapshot'
import type { Evidence } from '@/lib/words/evidence'
import { dumpFields } from './dump-fields'
import type { FactRow } from './facts'

const READ_LIMIT = 4_096

/** The fields of the selected bytes, of a binary row or of a printed one. */
export function useByteFacts(
  engine: EngineClient,
  file: FileRow | null,
  evidence: Evidence | null,
): readonly FactRow[] {
  const isKafka = file?.kind !== 'zookeeper/server-log'
  const wanted = isKafka && file !== null ? evidence : null
  const read = useBytes(
    engine,
    wanted?.file ?? null,
    wanted?.start ?? 0,
    wanted ? Math.min(wanted.end, wanted.start + READ_LIMIT) : 0,
  )
  return useMemo(() => {
    if (read === null || file === null || read.start !== wanted?.start) return []
    const fields =
      file.kind === 'kafka/dump-text'
        ? dumpFields(new TextDecoder().decode(read.bytes))
        : binaryFields(file.kind, read.bytes, file.baseOffset)
    return fields.map(({ name, value, meaning }) => ({ label: name, value, ...(meaning ? { note: meaning } : {}) }))
  }, [read, file, wanted])
}
