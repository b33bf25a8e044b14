'use client'
import { useLinkValue } from '@/components/workbench/use-link-value'
import type { ViewProps } from '../view'
import { MetricsTools } from './metrics-tools'
import { hasTransactionLogs } from './use-metrics'

const TABS = ['epoch', 'counter', 'headroom', 'metrics'] as const
export type Tab = (typeof TABS)[number]

const LEGENDS: Readonly<Record<Exclude<Tab, 'metrics'>, string>> = {
  epoch: '● peerEpoch  ◇ zxid of the vote  ■ own',
  counter: '◇ zxid of the vote  ■ own  ─ log and transactions',
  headroom: 'used of 2³² − 1',
}

export function useTab(): [Tab, (tab: Tab) => void] {
  const [value, setValue] = useLinkValue('zx', 'epoch')
  return [TABS.find((tab) => tab === value) ?? 'epoch', setValue]
}

/** The tabs of the pane, and what the shapes of the open one mean. */
export function ZxidTabs(view: ViewProps) {
  const [open, setTab] = useTab()
  return (
    <>
      <div role="tablist" aria-label="Epoch and zxid" className="mr-auto flex self-stretch">
        {TABS.map((tab) => (
          <button
            key={tab}
            type="button"
            role="tab"
            aria-selected={tab === open}
            className="-mb-px h-32 border-transparent border-b-2 px-7 font-medium text-ink2 text-small capitalize hover:text-ink aria-selected:border-accent aria-selected:text-ink wide:h-34"
            onClick={() => setTab(tab)}
          >
            {tab}
          </button>
        ))}
      </div>
      {open === 'metrics' ? (
        (view.snapshot.metrics.length > 0 || hasTransactionLogs(view.snapshot)) && <MetricsTools {...view} />
      ) : (
        <span className="hidden whitespace-pre pr-6 min-[1400px]:inline">{LEGENDS[open]}</span>
      )}
    </>
  )
}
