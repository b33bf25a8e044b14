'use client'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLinkValue } from '@/components/workbench/use-link-value'
import type { MetricChange } from '@/lib/engine/queries'
import { dataKey } from '../data-key'
import type { ViewProps } from '../view'
import { orderedMetrics, transactionCounts, withCounts } from './metric-choice'

const NOTHING: readonly MetricChange[] = []

export function hasTransactionLogs({ document }: Pick<ViewProps['snapshot'], 'document'>): boolean {
  return document.files.some((file) => file.kind === 'zookeeper/txn-log')
}

/** What was typed, kept in the address. */
export function useMetricSearch() {
  return useLinkValue('mq')
}

/** The metrics that match what was typed, in the order in which they are shown. */
export function useMetrics({ engine, snapshot, t0 }: Pick<ViewProps, 'engine' | 'snapshot' | 't0'>) {
  const [typed] = useMetricSearch()
  const { data = NOTHING } = useQuery({
    queryKey: ['metric-changes', t0, dataKey(snapshot)],
    queryFn: () => (t0 === null ? NOTHING : engine.metricChanges(t0)),
    enabled: snapshot.metrics.length > 0,
  })
  const hasTransactions = hasTransactionLogs(snapshot)
  const ordered = useMemo(
    () => withCounts(hasTransactions ? transactionCounts(typed) : [], orderedMetrics(snapshot.metrics, data, typed)),
    [hasTransactions, snapshot.metrics, data, typed],
  )
  return { ordered, typed }
}
