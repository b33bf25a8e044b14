'use client'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Pane, PaneHeader } from '@/components/ui/pane'
import { copyText } from './copy'

const COMMANDS = [
  ['ZooKeeper log, each server', 'tar czf zk-$(hostname).tgz /var/log/zookeeper'],
  ['State now, each server', 'echo mntr | nc localhost 2181 > mntr-$(hostname).txt'],
  ['Kafka partition, one replica', "tar czf part.tgz --exclude='*.deleted' /kafka/data/topic-0"],
] as const

/** How to get the files, for someone who has none yet. */
export function CollectCard() {
  return (
    <Pane aria-labelledby="collect">
      <PaneHeader
        id="collect"
        title="Nothing collected yet?"
        state="three commands cover most incidents"
        tools={
          <Button
            size="small"
            onClick={() => copyText(COMMANDS.map(([, command]) => command).join('\n'), 'three commands')}
          >
            <Icon name="copy" className="size-12" />
            Copy all
          </Button>
        }
      />
      <dl>
        {COMMANDS.map(([what, command]) => (
          <div key={what} className="border-grid border-b px-12 pt-7 pb-8 last:border-0">
            <dt className="text-ink3 text-note">{what}</dt>
            <dd className="overflow-x-auto whitespace-nowrap">
              <code className="text-mono tracking-[-0.02em]">{command}</code>
            </dd>
          </div>
        ))}
      </dl>
    </Pane>
  )
}
