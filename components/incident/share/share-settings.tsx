'use client'
import { useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { ScrollRegion } from '@/components/ui/scroll-region'
import { Segmented } from '@/components/ui/segmented'
import { EXPIRY_CHOICES } from '@/lib/incident/remote'
import { words } from '@/lib/language/words'
import { formatSize } from '@/lib/words/size'
import { DAY } from '@/lib/words/time'
import { KeptShares } from './kept-shares'
import type { ShareSession, ShareState } from './share-session'

const FIELD =
  'mt-5 block h-28 w-full rounded-[7px] border border-line bg-bg px-9 text-[13px] text-ink placeholder:text-ink3'
const HELP = 'mt-4 block text-[11.5px] text-ink3'

/** Title, how long, second lock, and how much leaves. */
export function ShareSettings({ session, state }: { session: ShareSession; state: ShareState }) {
  const { title, expiresInDays, passphrase, prepared, preparing } = state
  const [now] = useState(Date.now)
  const { share } = words
  return (
    <ScrollRegion
      aria-label={share.title}
      className="flex min-h-0 flex-col gap-12 overflow-y-auto border-line border-l bg-raised px-18 py-14 max-narrow:overflow-visible"
    >
      <label className="block font-semibold text-ink2 text-small">
        {share.name}
        <input
          value={title}
          maxLength={200}
          aria-describedby="share-name-help"
          onChange={(event) => session.setTitle(event.currentTarget.value)}
          className={FIELD}
        />
        <span id="share-name-help" className={`${HELP} font-normal`}>
          {share.nameHelp}
        </span>
      </label>
      <div>
        <span className="mb-5 block font-semibold text-ink2 text-small">{share.expires}</span>
        <Segmented
          label={share.expires}
          value={String(expiresInDays)}
          options={EXPIRY_CHOICES.map((days) => ({ value: String(days), label: share.days(days) }))}
          onChange={(value) => session.setExpiry(EXPIRY_CHOICES.find((days) => String(days) === value) ?? null)}
        />
        <span className={HELP}>{share.expiresHelp(expiresInDays === null ? null : now + expiresInDays * DAY)}</span>
      </div>
      <label className="block font-semibold text-ink2 text-small">
        {share.passphrase}
        <input
          type="password"
          autoComplete="new-password"
          value={passphrase}
          placeholder={share.passphrasePlaceholder}
          aria-describedby={passphrase === '' ? undefined : 'share-passphrase-help'}
          onChange={(event) => session.setPassphrase(event.currentTarget.value)}
          className={`${FIELD} font-normal`}
        />
        {passphrase !== '' && (
          <span id="share-passphrase-help" className={`${HELP} font-normal`}>
            {share.passphraseHelp}
          </span>
        )}
      </label>
      <p className="flex items-baseline gap-10 rounded-[8px] border border-line bg-bg px-11 py-9">
        <b
          aria-busy={preparing}
          className="mono whitespace-nowrap font-semibold text-[17px] leading-[20px] tracking-[-0.03em]"
        >
          {prepared === null ? '–' : formatSize(prepared.size)}
        </b>
        <span className="text-[11.5px] text-ink2 leading-[16px]">{share.leaves}</span>
      </p>
      <div className="flex flex-col gap-4">
        <Shape icon="share" name={share.link} what={share.linkShape}>
          {share.linkBefore(window.location.host)}
          <span className="text-accent">{share.linkKey}</span>
        </Shape>
        <Shape icon="key" name={share.manage} what={share.manageShape}>
          {share.manageLater}
        </Shape>
      </div>
      <KeptShares />
    </ScrollRegion>
  )
}

function Shape({
  icon,
  name,
  what,
  children,
}: {
  icon: 'share' | 'key'
  name: string
  what: string
  children: React.ReactNode
}) {
  return (
    <div>
      <div className="flex items-center gap-6 pb-4 font-semibold text-ink2 text-small">
        <Icon name={icon} className="size-12" />
        {name} <span className="font-normal text-ink3">{what}</span>
      </div>
      <div className="mono overflow-hidden text-ellipsis whitespace-nowrap rounded-[7px] border border-line border-dashed bg-bg px-9 py-5 text-ink3 text-mono">
        {children}
      </div>
    </div>
  )
}
