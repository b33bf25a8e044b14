'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Prose } from '@/components/ui/prose'
import { copyText } from '@/components/workbench/copy'
import type { Finding } from '@/lib/analysis/document'
import { words } from '@/lib/language/words'

const text = words.findings.fetch

/** The first ones decide most; the rest would push what is ruled out off the pane. */
const SHOWN = 4

/** Fixed at the foot: what helps now, and the files that would decide what is still open. */
export function FetchNext({ finding }: { finding: Finding }) {
  const { doNow, missing } = finding
  const [all, setAll] = useState(false)
  const more = missing.length - SHOWN
  if (!doNow && missing.length === 0) return null
  return (
    <footer className="max-h-[45%] flex-none overflow-y-auto border-line border-t bg-pane pb-4">
      {doNow && (
        <p className="grid grid-cols-[auto_1fr] gap-10 px-12 pt-6 pb-1 text-small">
          <b className="text-ink2 text-note">{words.findings.doNow}</b>
          <span>
            <Prose text={doNow} />
          </span>
        </p>
      )}
      {missing.length > 0 && (
        <>
          <h3 className="flex items-center px-12 pt-3 text-ink2 text-note">
            {text.title}
            {more > 0 && (
              <Button
                tone="ghost"
                size="small"
                aria-expanded={all}
                className="mr-auto ml-4 text-ink3 short:hidden"
                onClick={() => setAll(!all)}
              >
                {all ? text.fewer : text.more(more)}
              </Button>
            )}
            <Button
              tone="ghost"
              size="small"
              className="ml-auto text-ink3"
              onClick={() => copyText(missing.map((item) => item.command).join('\n'), text.allCommands)}
            >
              {text.copyAll(missing.length)}
            </Button>
          </h3>
          <ol aria-label={text.title}>
            {missing.slice(0, all ? undefined : SHOWN).map((item, i) => (
              <li
                key={item.id}
                title={`${item.why}\n${item.command}`}
                className="short:nth-[n+2]:hidden grid min-h-20 grid-cols-[--spacing(15)_minmax(0,1fr)_auto] items-center gap-6 pr-12 pl-12 text-small"
              >
                <span className="mono font-medium text-fine text-ink3">{i + 1}</span>
                <span className="overflow-hidden text-ellipsis whitespace-nowrap">
                  <Prose text={item.what} />
                </span>
                <IconButton
                  icon="copy"
                  className="-my-2"
                  label={text.copy(item.what)}
                  onClick={() => copyText(item.command, text.command(item.what))}
                />
              </li>
            ))}
          </ol>
        </>
      )}
    </footer>
  )
}
