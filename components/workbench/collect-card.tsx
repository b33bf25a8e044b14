'use client'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Pane, PaneHeader } from '@/components/ui/pane'
import { words } from '@/lib/language/words'
import { copyText } from './copy'

const { collect } = words.firstRun
const COMMANDS = [
  [collect.log, 'tar czf zk-$(hostname).tgz /var/log/zookeeper'],
  [collect.state, 'echo mntr | nc localhost 2181 > mntr-$(hostname).txt'],
  [collect.partition, "tar czf part.tgz --exclude='*.deleted' /kafka/data/topic-0"],
] as const

/** How to get the files, for someone who has none yet. */
export function CollectCard() {
  return (
    <Pane aria-labelledby="collect">
      <PaneHeader
        id="collect"
        title={collect.title}
        state={collect.about}
        tools={
          <Button
            size="small"
            onClick={() => copyText(COMMANDS.map(([, command]) => command).join('\n'), collect.commands)}
          >
            <Icon name="copy" className="size-12" />
            {collect.copyAll}
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
