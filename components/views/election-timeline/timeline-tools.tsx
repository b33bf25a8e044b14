'use client'
import { IconButton } from '@/components/ui/icon-button'
import { useShownKey } from '@/components/workbench/shown-keys'
import { useLinkValue } from '@/components/workbench/use-link-value'
import { toggleClocks } from '@/components/workbench/workbench-actions'
import { words } from '@/lib/language/words'
import type { ViewProps } from '../view'
import { Legend } from './legend'

/** Legend and overlay, at the right of the pane's header. */
export function TimelineTools(props: ViewProps) {
  const [clocks] = useLinkValue('clk')
  const clocksKey = useShownKey('clocks')
  const severalClocks = props.snapshot.document.servers.filter((server) => server.hasLog).length > 1
  return (
    <>
      <Legend {...props} />
      {severalClocks && (
        <IconButton
          icon="clock"
          label={words.timeline.clocks.show}
          keys={clocksKey}
          aria-pressed={clocks !== ''}
          onClick={toggleClocks}
        />
      )}
    </>
  )
}
