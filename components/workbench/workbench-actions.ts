import type { TimeMode } from '@/components/views/view'
import type { Finding } from '@/lib/analysis/document'
import type { TimeRange } from '@/lib/engine/queries'
import { type Evidence, formatEvidence } from '@/lib/words/evidence'
import { parseTime } from '@/lib/words/time'
import { linkStore } from './link-store'
import { formatPanes, formatRange, type PaneSizes } from './view-link'

/** Everything that changes what the workbench shows: it all goes through the address. */
export function selectEvidence(evidence: Evidence, time?: number): void {
  linkStore.set({ s: formatEvidence(evidence), at: time === undefined ? '' : String(Math.round(time)), j: '' }, 'push')
}

/** A step without a line of its own selects its time. */
export function selectStep(finding: Finding, step: number): void {
  const { evidence, at } = finding.chain[step]!
  linkStore.set({ s: evidence ?? '', at: String(parseTime(at) ?? ''), j: String(step) }, 'push')
}

/** What belonged to the finding before goes with it: range, selection, T0. */
export function showFinding(id: string): void {
  linkStore.set({ f: id, en: '', t: '', s: '', at: '', j: '', t0: '', fold: '' }, 'push')
}

/** Of many ensembles one of which nothing is found, over the time of its logs. */
export function showEnsemble(id: string, range: TimeRange | null): void {
  linkStore.set({ en: id, t: range ? formatRange(range) : '', s: '', at: '', j: '', t0: '', fold: '' }, 'push')
}

/** What came back over weeks, in Findings. */
export function showRecurrence(): void {
  linkStore.set({ fv: 'recurrence' }, 'replace')
}

export function showRange(range: TimeRange, history: 'push' | 'replace' = 'push'): void {
  linkStore.set({ t: formatRange(range) }, history)
}

export function showOpeningRange(): void {
  linkStore.set({ t: '' }, 'push')
}

export function setT0(time: number): void {
  linkStore.set({ t0: String(Math.round(time)) }, 'replace')
}

export function setFold(fold: boolean): void {
  linkStore.set({ fold: fold ? '1' : '0' }, 'replace')
}

/** Bounds between the clocks of servers, over the timeline. */
export function toggleClocks(): boolean {
  const on = linkStore.get().clk === undefined
  linkStore.set({ clk: on ? '1' : '' }, 'replace')
  return on
}

export function setMode(mode: TimeMode): void {
  linkStore.set({ z: mode === 'log' ? '' : mode }, 'replace')
}

export function setPanes(panes: PaneSizes, history: 'push' | 'replace'): void {
  linkStore.set({ p: formatPanes(panes) }, history)
}

export function toggleTwin(open: ReadonlySet<string>, view: string): void {
  const twins = open.has(view) ? [...open].filter((id) => id !== view) : [...open, view]
  linkStore.set({ tw: twins.join('.') }, 'replace')
}

/** A place in Evidence, as bytes. */
export function showBytes(evidence: Evidence): void {
  linkStore.set({ s: formatEvidence(evidence), at: '', j: '', ev: 'hex' }, 'push')
}

/** Times that were chosen on another clock: a zone has moved all lines since. */
export function forgetTimes(): void {
  linkStore.set({ t: '', t0: '', at: '', fold: '' }, 'replace')
}

/** What the address says of files that are gone. */
export function forgetView(): void {
  const nothing = Object.fromEntries(Object.keys(linkStore.get()).map((key) => [key, '']))
  linkStore.set(nothing, 'replace')
}

/** The lines that no pattern knows. */
export function showUnparsed(): void {
  linkStore.set({ q: 'pattern:none', ev: '' }, 'push')
}

/** Lines that fit a filter (ui.md, 6.5). */
export function showFilter(text: string): void {
  linkStore.set({ q: text, ev: '' }, 'push')
}

/** An instant without a line. */
export function selectTime(time: number): void {
  linkStore.set({ s: '', at: String(Math.round(time)), j: '' }, 'push')
}

/** A lookup in a partition: `o4353584`, `t1696861264970`. */
export function showLookup(partition: string, lookup: string): void {
  linkStore.set({ kp: partition, ks: '', kl: lookup }, 'replace')
}
