import { Pane, PaneHeader } from '@/components/ui/pane'
import type { ConfigurationRow, Snapshot } from '@/lib/engine/snapshot'
import { words } from '@/lib/language/words'
import { parseEvidence } from '@/lib/words/evidence'
import { showBytes } from './workbench-actions'

const { settings } = words.inventoryPage
const MOST = 20

/** What servers of one ensemble were told differently, each value with the servers that state it and the way to its bytes. */
export function SettingDifferences({ snapshot, onOpen }: { snapshot: Snapshot; onOpen(): void }) {
  const differing = snapshot.configurations.filter(({ differs }) => differs)
  if (differing.length === 0) return null
  const several = new Set(differing.map(({ ensemble }) => ensemble)).size > 1
  return (
    <Pane aria-labelledby="settings" className="flex-none">
      <PaneHeader id="settings" title={settings.title} state={settings.about(differing.length)} />
      <dl className="flex flex-col py-6 text-small">
        {differing.slice(0, MOST).map((row) => (
          <div key={`${row.ensemble}/${row.key}`} className="flex flex-col px-12 py-4">
            <dt className="mono font-medium text-mono">
              {row.key}
              {several && <span className="font-normal text-ink3"> {settings.ofEnsemble(row.ensemble)}</span>}
            </dt>
            {byValue(row).map(({ value, sids, evidence }) => (
              <dd key={value} className="flex min-h-24 items-center gap-8">
                <button
                  type="button"
                  className="mono min-w-0 overflow-hidden text-ellipsis whitespace-nowrap text-left text-accent text-mono hover:underline"
                  onClick={() => {
                    const place = parseEvidence(evidence)
                    if (place === null) return
                    showBytes(place)
                    onOpen()
                  }}
                >
                  {value === '' ? settings.empty : value}
                </button>
                <span className="ml-auto flex-none text-ink3">{sids}</span>
              </dd>
            ))}
          </div>
        ))}
      </dl>
      {differing.length > MOST && (
        <p className="px-12 pb-6 text-ink2 text-small">{settings.more(differing.length - MOST)}</p>
      )}
    </Pane>
  )
}

function byValue({ values }: ConfigurationRow): { value: string; sids: string; evidence: string }[] {
  return [...new Set(values.map(({ value }) => value))].map((value) => {
    const stating = values.filter((each) => each.value === value)
    return { value, sids: settings.statedBy(stating.map(({ sid }) => sid)), evidence: stating[0]!.evidence }
  })
}
