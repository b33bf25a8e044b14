'use client'
import { type ReactNode, useState } from 'react'
import type { DroppedFile } from '@/lib/engine/engine-api'
import { isSealed } from '@/lib/incident/seal-header'
import { AskToOpen } from './ask-to-open'
import { OpenedBundle } from './opened-bundle'

export interface BundleFile {
  /** An incident is shown in place of one's own work, which stays open. */
  readonly isOpen: boolean
  readonly page: ReactNode
  /** Asked where work is open; null else. */
  readonly question: ReactNode
  /** Takes what was dropped: a saved incident by itself, everything else for `open`. */
  take(files: readonly DroppedFile[]): void
}

/** An incident that was saved as a file opens like a shared one, beside the `openFiles` that are open. */
export function useBundleFile(openFiles: number, open: (files: readonly DroppedFile[]) => void): BundleFile {
  const [file, setFile] = useState<Blob | null>(null)
  const [asking, setAsking] = useState<Blob | null>(null)
  async function take(files: readonly DroppedFile[]) {
    const [first] = files
    if (files.length !== 1 || first === undefined || !(await isSavedIncident(first.blob))) return open(files)
    if (openFiles === 0) setFile(first.blob)
    else setAsking(first.blob)
  }
  return {
    isOpen: file !== null,
    page: file && <OpenedBundle source={{ file }} onLeave={() => setFile(null)} />,
    question: asking && <AskToOpen files={openFiles} onOpen={() => setFile(asking)} onClose={() => setAsking(null)} />,
    take: (files) => void take(files),
  }
}

async function isSavedIncident(blob: Blob): Promise<boolean> {
  try {
    return isSealed(new Uint8Array(await blob.slice(0, 16).arrayBuffer()))
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
    return false // it went away; the Inventory says so
  }
}
