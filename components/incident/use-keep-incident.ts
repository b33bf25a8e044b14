'use client'
import { useEffect, useRef } from 'react'
import { linkStore } from '@/components/workbench/link-store'
import { formatViewLink, parseViewLink } from '@/components/workbench/view-link'
import type { EngineClient } from '@/lib/engine/engine-api'
import type { FileRow, Snapshot } from '@/lib/engine/snapshot'
import { findingOf, incidentOf } from '@/lib/timeline/finding-order'
import { parseTime } from '@/lib/words/time'
import { incidentStore } from './local/this-device'

/** The view is kept this long (ms) after it changed. */
const VIEW_AFTER = 300

/**
 * Keeps name, notes, view and zones of what is open on this device, and brings them back where the same files were here before.
 * Nothing is looked up before `settled`: the first of many files may belong to several incidents.
 */
export function useKeepIncident(snapshot: Snapshot | null, engine: EngineClient | null, settled: boolean): void {
  const zones = useRef<Readonly<Record<string, string>>>({})
  const files = snapshot?.files
  const headline = (settled && snapshot && findingOf(snapshot.document, undefined)?.title) || ''
  // Files are only added, or all of them taken away.
  const set = `${files?.length ?? 0} ${files?.[0]?.id} ${headline}`
  const now = useRef(snapshot)
  now.current = snapshot

  useEffect(() => {
    if (!now.current || (!settled && now.current.files.length > 0)) return
    if (set.startsWith('0 ')) zones.current = {}
    void incidentStore.open(now.current.files.map(keptFile), aboutOf(now.current)).then(() => {
      const { restored } = incidentStore.get()
      if (!restored) return
      zones.current = { ...restored.zones, ...zones.current }
      const address = Object.keys(linkStore.get()).filter((key) => key !== 'v')
      if (address.length === 0) linkStore.set(parseViewLink(restored.view), 'replace')
    })
  }, [settled, set])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const keep = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        if (incidentStore.get().id !== null) incidentStore.setView(formatViewLink(linkStore.get()))
      }, VIEW_AFTER)
    }
    const leave = linkStore.subscribe(keep)
    return () => {
      clearTimeout(timer)
      leave()
    }
  }, [])

  const given = useRef<Readonly<Record<string, string>>>({})
  useEffect(() => {
    if (!files || !engine || !settled) return
    const next = zonesOf(files)
    const takenBack = Object.keys(given.current).filter((fingerprint) => !(fingerprint in next))
    const changed = Object.entries(next).some(([fingerprint, zone]) => given.current[fingerprint] !== zone)
    given.current = next
    if (takenBack.length > 0) zones.current = without(zones.current, takenBack)
    if (changed || takenBack.length > 0)
      incidentStore.setZones({ ...Object.fromEntries(takenBack.map((fingerprint) => [fingerprint, ''])), ...next })
    for (const { id, fingerprint, zone } of files) {
      const kept = zones.current[fingerprint]
      if (kept !== undefined && zone.source === 'unknown') engine.setZone(id, kept)
    }
  }, [files, engine, settled])
}

function keptFile({ fingerprint, size, path }: FileRow) {
  return { fingerprint, size, name: path.slice(path.lastIndexOf('/') + 1) }
}

function aboutOf({ document }: Snapshot) {
  const finding = findingOf(document, undefined)
  return {
    headline: finding?.title ?? '',
    from: parseTime(incidentOf(document, finding)?.from ?? finding?.from ?? firstTime(document.coverage)),
  }
}

function firstTime(coverage: readonly { readonly from: string }[]): string | null {
  return coverage.reduce<string | null>((first, { from }) => (first === null || from < first ? from : first), null)
}

function zonesOf(files: readonly FileRow[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    files.flatMap(({ fingerprint, zone }) =>
      zone.source === 'given' && zone.name !== null ? [[fingerprint, zone.name]] : [],
    ),
  )
}

function without(zones: Readonly<Record<string, string>>, fingerprints: readonly string[]) {
  return Object.fromEntries(Object.entries(zones).filter(([fingerprint]) => !fingerprints.includes(fingerprint)))
}
