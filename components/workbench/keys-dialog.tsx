'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { ScrollRegion } from '@/components/ui/scroll-region'
import { words } from '@/lib/language/words'
import type { Action } from './actions/action'
import { DialogFrame } from './dialog-frame'
import { chooseKeys, useKeyChoice, withChoice } from './key-choice'
import { KeyField } from './key-field'
import type { KeyHelp } from './keys'

/** Of an action, what the list needs. */
type Listed = Omit<Action<never>, 'run' | 'unavailable'>

export interface KeysDialogProps {
  /** As they were designed. */
  actions: readonly Listed[]
  /** Shown first, and not changed here: those of the focused pane, and of projector mode while it is on. */
  others?: readonly { title: string; keys: readonly KeyHelp[] }[]
  onClose(): void
}

/** All keys of this page, each of which can be changed. */
export function KeysDialog({ actions, others = [], onClose }: KeysDialogProps) {
  const choice = useKeyChoice()
  const [changing, setChanging] = useState('')
  const chosen = withChoice(actions as readonly Action<never>[], { ...choice, single: true })
  const groups = [...new Set(actions.map((each) => each.group))]
  const changed = Object.keys(choice.keys).length > 0 || !choice.single
  const take = (id: string, keys: readonly string[]) => {
    chooseKeys({ keys: { ...choice.keys, [id]: keys } })
    setChanging('')
  }
  return (
    <DialogFrame title={words.keys.title} onClose={onClose} className="w-[min(--spacing(860),92vw)]">
      <div className="flex items-center gap-12 border-grid border-b px-16 py-7 text-small">
        <label className="flex min-h-24 items-center gap-7">
          <input
            type="checkbox"
            checked={choice.single}
            onChange={(event) => chooseKeys({ single: event.currentTarget.checked })}
          />
          {words.keys.single}
        </label>
        <span className="text-ink3">{words.keys.singleHelp}</span>
        <Button
          size="small"
          disabled={!changed}
          className="ml-auto"
          onClick={() => chooseKeys({ keys: {}, single: true })}
        >
          {words.keys.restore}
        </Button>
      </div>
      <ScrollRegion aria-label={words.keys.list} className="max-h-[66vh] p-16">
        <div className="gap-x-24 narrow:columns-2">
          {others.map(({ title, keys }) => (
            <Group key={title} title={title}>
              {keys.map((each) => (
                <li key={each.keys.join()} className="flex min-h-24 items-center gap-8">
                  <Keys keys={each.keys} />
                  <span className="text-ink2">{each.does}</span>
                </li>
              ))}
            </Group>
          ))}
          {groups.map((group) => (
            <Group key={group} title={words.actions.groups[group]}>
              {chosen.flatMap((action) => {
                if (action.group !== group) return []
                const row = (
                  <li key={action.id} className="flex min-h-24 items-center gap-8">
                    {changing === action.id ? (
                      <KeyField
                        action={action}
                        others={chosen}
                        onKeys={(keys) => take(action.id, keys)}
                        onCancel={() => setChanging('')}
                      />
                    ) : (
                      <>
                        {action.native ? (
                          <Keys keys={action.keys} />
                        ) : (
                          <button
                            type="button"
                            title={words.keys.change(action.does)}
                            aria-label={words.keys.changeFrom(action.keys, action.does)}
                            onClick={() => setChanging(action.id)}
                            className="min-h-24 rounded-field hover:bg-raised"
                          >
                            <Keys keys={action.keys} />
                          </button>
                        )}
                        <span className="text-ink2">{action.does}</span>
                      </>
                    )}
                  </li>
                )
                return [row]
              })}
            </Group>
          ))}
        </div>
      </ScrollRegion>
    </DialogFrame>
  )
}

function Group({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="mb-16 break-inside-avoid-column">
      <h3 className="mb-4 text-ink2 text-note">{title}</h3>
      <ul>{children}</ul>
    </section>
  )
}

function Keys({ keys }: { keys: readonly string[] }) {
  return (
    <span className="flex w-88 flex-none flex-wrap gap-3">
      {keys.length === 0 ? (
        <span className="text-ink3 text-note">{words.keys.none}</span>
      ) : (
        keys.map((key) => <Kbd key={key}>{key}</Kbd>)
      )}
    </span>
  )
}
