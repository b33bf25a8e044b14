'use client'
import { useLinkValue } from '@/components/workbench/use-link-value'
import { words } from '@/lib/language/words'
import type { ViewProps } from '../view'
import { MetricsTools } from './metrics-tools'
import { hasTransactionLogs } from './use-metrics'

const TABS = ['epoch', 'counter', 'headroom', 'metrics'] as const
export type Tab = (typeof TABS)[number]

export function useTab(): [Tab, (tab: Tab) => void] {
  const [value, setValue] = useLinkValue('zx', 'epoch')
  return [TABS.find((tab) => tab === value) ?? 'epoch', setValue]
}

/** The tabs of the pane, and what the shapes of the open one mean. */
export function ZxidTabs(view: ViewProps) {
  const [open, setTab] = useTab()
  return (
    <>
      <div role="tablist" aria-label={words.zxid.title} className="mr-auto flex self-stretch">
        {TABS.map((tab) => (
          <button
            key={tab}
            type="button"
            role="tab"
            aria-selected={tab === open}
            className="-mb-px h-32 border-transparent border-b-2 px-7 font-medium text-ink2 text-small capitalize hover:text-ink aria-selected:border-accent aria-selected:text-ink wide:h-34"
            onClick={() => setTab(tab)}
          >
            {words.zxid.tabs[tab]}
          </button>
        ))}
      </div>
      {open === 'metrics' ? (
        (view.snapshot.metrics.length > 0 || hasTransactionLogs(view.snapshot)) && <MetricsTools {...view} />
      ) : (
        <span className="hidden whitespace-pre pr-6 min-[1400px]:inline">{words.zxid.legends[open]}</span>
      )}
    </>
  )
}
