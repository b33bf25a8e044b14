'use client'
import { useEffect, useRef } from 'react'
import type { Reading } from '@/lib/engine/snapshot'
import { words } from '@/lib/language/words'
import { groupDigits } from '@/lib/words/size'
import { announce } from './live-region'

const { progress } = words.inventoryPage

/** Reading goes on behind the workbench: a thin bar with its number. */
export function ReadingLine({ reading }: { reading: Reading }) {
  useReadingAnnouncements(reading)
  if (reading.state !== 'reading') return <div />
  return (
    <div className="relative h-18 overflow-hidden border-line border-b bg-pane px-12 text-ink2 text-note leading-17">
      <div
        className="absolute inset-y-0 left-0 bg-accent-soft"
        style={{ width: `${(100 * reading.bytesRead) / Math.max(1, reading.bytesTotal)}%` }}
      />
      <span className="relative">{progress.line(reading.reading, reading.files, groupDigits(reading.files))}</span>
    </div>
  )
}

/** At steps of 25 %, and at each failure. */
export function useReadingAnnouncements(reading: Reading): void {
  const quarter = Math.floor((4 * reading.bytesRead) / Math.max(1, reading.bytesTotal))
  const last = useRef({ quarter, failures: reading.needLook })
  useEffect(() => {
    if (reading.files === 0) return
    if (reading.needLook > last.current.failures) announce(progress.needLook(reading.needLook))
    else if (quarter > last.current.quarter) announce(progress.share(quarter * 25))
    last.current = { quarter, failures: reading.needLook }
  }, [quarter, reading.files, reading.needLook])
}
