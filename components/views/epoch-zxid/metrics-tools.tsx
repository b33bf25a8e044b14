'use client'
import { Icon } from '@/components/ui/icon'
import { words } from '@/lib/language/words'
import { groupDigits } from '@/lib/words/size'
import type { ViewProps } from '../view'
import { useMetricSearch, useMetrics } from './use-metrics'

/** Which metrics are shown: a search, and how many there are. */
export function MetricsTools(view: ViewProps) {
  const { ordered } = useMetrics(view)
  const [typed, setTyped] = useMetricSearch()
  const changed = ordered.filter((each) => each.changed).length
  return (
    <>
      <span className="hidden pr-4 min-[1400px]:inline">
        {words.metrics.found(ordered.length, groupDigits(ordered.length), changed)}
      </span>
      <label className="relative">
        <Icon name="search" className="pointer-events-none absolute top-6 left-6 size-12" />
        <input
          type="search"
          data-command="metric"
          aria-label={words.metrics.search}
          placeholder={words.metrics.placeholder}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
          className="h-24 w-120 rounded-field border border-line bg-bg pr-4 pl-22 text-ink text-note placeholder:text-ink3 focus:border-strong"
        />
      </label>
    </>
  )
}
