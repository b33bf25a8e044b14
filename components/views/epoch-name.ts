import type { AnalysisDocument } from '@/lib/analysis/document'

/** An epoch as its own system writes it: ZooKeeper's as the high half of a zxid, a controller quorum's in decimal. */
export function epochName({ ensembles }: Pick<AnalysisDocument, 'ensembles'>, ensemble: string, epoch: number): string {
  const isKraft = ensembles.some(({ id, system }) => id === ensemble && system === 'kraft')
  return isKraft ? String(epoch) : `0x${epoch.toString(16)}`
}
