'use client'
import { Component, type ReactNode } from 'react'
import { words } from '@/lib/language/words'

/** Round each chart: one that fails takes only its own drawing down. */
export class ChartBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <p role="alert" className="p-12 text-ink2 text-small">
        {words.charts.failed}
      </p>
    )
  }
}
