import { linkStore } from '@/components/workbench/link-store'
import type { ViewLink } from '@/components/workbench/view-link'
import type { PostmortemTimes } from '@/lib/incident/postmortem/clock'
import { type Evidence, formatEvidence } from '@/lib/words/evidence'

/**
 * What the address says of the postmortem: `pm` that it is shown, and how; `pmt` its times; `pmw` sections that are left out; `pma`
 * that it is about everything instead of the incident that is open; `pmn` that values stay as written.
 */
export type PostmortemMode = 'preview' | 'markdown' | 'review'

export interface PostmortemView {
  readonly mode: PostmortemMode
  readonly times: PostmortemTimes
  readonly without: readonly string[]
  readonly everything: boolean
  /** Names stand for values in what is exported. */
  readonly redacts: boolean
}

export function postmortemView({ pm, pmt, pmw, pma, pmn }: ViewLink): PostmortemView {
  return {
    mode: pm === 'markdown' || pm === 'review' ? pm : 'preview',
    times: pmt === 'utc' || pmt === 'both' ? pmt : 'log',
    without: (pmw ?? '').split('.').filter((id) => id !== ''),
    everything: pma === 'all',
    redacts: pmn !== 'written',
  }
}

export function showPostmortem(mode: PostmortemMode = 'preview'): void {
  linkStore.set({ pm: mode }, 'push')
}

export function showWorkbench(): void {
  linkStore.set({ pm: '' }, 'push')
}

/** The line behind a sentence, in the workbench. */
export function showLine(evidence: Evidence): void {
  linkStore.set({ pm: '', s: formatEvidence(evidence), at: '', j: '' }, 'push')
}

export function setTimes(times: PostmortemTimes): void {
  linkStore.set({ pmt: times === 'log' ? '' : times }, 'replace')
}

export function setEverything(everything: boolean): void {
  linkStore.set({ pma: everything ? 'all' : '' }, 'replace')
}

export function setRedacts(redacts: boolean): void {
  linkStore.set({ pmn: redacts ? '' : 'written' }, 'replace')
}

export function toggleSection(without: readonly string[], id: string): void {
  const next = without.includes(id) ? without.filter((each) => each !== id) : [...without, id]
  linkStore.set({ pmw: next.join('.') }, 'replace')
}
