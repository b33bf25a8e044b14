'use client'
import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Icon, type IconName } from '@/components/ui/icon'
import { copyText } from '@/components/workbench/copy'
import { words } from '@/lib/language/words'
import { saveFile } from '../save-file'
import { daysUntil } from './days-until'
import type { KeptShare } from './share-database'
import { manageLink, readerLink } from './share-links'
import type { ShareSession } from './share-session'

/** The two links, until when they work, and how to keep them. */
export function ShareDone({ session, share }: { session: ShareSession; share: KeptShare }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const text = words.share
  const link = readerLink(window.location.origin, share.id, share.key)
  const manage = manageLink(window.location.origin, share.id, share.manageSecret)
  const expires = text.expiresIn(daysUntil(share.expiresAt, Date.now()))
  return (
    <div className="flex flex-col gap-14 px-20 py-16">
      <div className="flex items-center gap-10">
        <Icon name="check" className="text-leading-ink" />
        <h3 ref={heading} tabIndex={-1} className="font-semibold text-sentence outline-none">
          {text.done}
        </h3>
        <Chip tone="good">{expires}</Chip>
      </div>
      <LinkField icon="share" name={text.link} value={link} what={text.copied} />
      <LinkField icon="key" name={text.manage} help={text.manageShape} value={manage} what={text.copiedManage} />
      <p className="text-ink2 text-small">{text.expiresHelp(share.expiresAt)}</p>
      <div className="flex gap-8">
        <Button
          onClick={() =>
            saveFile(
              'manage-link.txt',
              text.manageFile(share.title, link, manage, text.expiresHelp(share.expiresAt)),
              'text/plain',
            )
          }
        >
          {text.saveManage}
        </Button>
        <Button onClick={() => session.shareAgain()}>{text.another}</Button>
      </div>
    </div>
  )
}

interface LinkFieldProps {
  icon: IconName
  name: string
  help?: string
  value: string
  what: string
}

function LinkField({ icon, name, help, value, what }: LinkFieldProps) {
  return (
    <div>
      <label className="block">
        <span className="flex items-center gap-6 pb-4 font-semibold text-ink2 text-small">
          <Icon name={icon} className="size-12" />
          {name} <span className="font-normal text-ink3">{help}</span>
        </span>
        <span className="flex gap-8">
          <input
            readOnly
            aria-label={name}
            value={value}
            onFocus={(event) => event.currentTarget.select()}
            className="mono h-28 min-w-0 flex-1 rounded-[7px] border border-line bg-bg px-9 text-mono"
          />
          <Button aria-label={words.share.copyNamed(name)} onClick={() => void copyText(value, what)}>
            <Icon name="copy" />
            {words.share.copy}
          </Button>
        </span>
      </label>
    </div>
  )
}
