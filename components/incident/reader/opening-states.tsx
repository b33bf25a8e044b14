'use client'
import { type FormEvent, type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { ScrollRegion } from '@/components/ui/scroll-region'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import type { PublicFile, Tombstone } from '@/lib/incident/remote'
import { words } from '@/lib/language/words'
import { formatSize } from '@/lib/words/size'
import type { OpeningState, SharedOpening } from './shared-opening'

/** Everything that an incident can be before it is open. Its title is not known until then. */
export function OpeningStates({
  opening,
  state,
}: {
  opening: SharedOpening
  state: Exclude<OpeningState, { kind: 'open' }>
}) {
  const { shared } = words
  switch (state.kind) {
    case 'steps':
      return <Steps state={state} />
    case 'passphrase':
      return <Passphrase opening={opening} state={state} />
    case 'key-missing':
      return <Said title={shared.keyMissing} text={shared.keyMissingText} />
    case 'wrong-key':
      return <Said title={shared.wrongKey} text={shared.keyMissingText} />
    case 'unknown':
      return <Said title={shared.unknown} text={shared.unknownText} />
    case 'gone':
      return <Gone tombstone={state.tombstone} />
    case 'newer':
      return (
        <Said title={state.files.length > 0 ? shared.newer : shared.newerNoList} text="">
          <Button tone="primary" onClick={() => window.location.reload()}>
            {shared.reload}
          </Button>
          {state.files.length > 0 && <FileTable files={state.files} />}
        </Said>
      )
    case 'failed':
      return (
        <Said title={shared.notOpened} text={state.reason}>
          {state.canRetry && (
            <Button tone="primary" onClick={() => opening.retry()}>
              {shared.tryAgain}
            </Button>
          )}
        </Said>
      )
  }
}

const STEPS = ['fetch', 'decrypt', 'check'] as const

function Steps({ state: { at, bytes, total } }: { state: Extract<OpeningState, { kind: 'steps' }> }) {
  const { shared } = words
  const now = STEPS.indexOf(at)
  return (
    <Notice title={shared.opening}>
      <ol className="flex flex-col gap-6" aria-live="polite">
        {STEPS.map((step, i) => (
          <li key={step} aria-current={i === now ? 'step' : undefined} className="flex items-center gap-8">
            <Icon
              name={i < now ? 'check' : i === now ? 'right' : 'clock'}
              className={i < now ? 'text-leading-ink' : i === now ? 'text-accent' : 'text-ink3'}
            />
            <span className={i > now ? 'text-ink3' : ''}>{shared.steps[step]}</span>
            <span className="text-ink3 text-note">
              {i === now && step === 'fetch' && total > 0
                ? shared.fetched(formatSize(bytes), formatSize(total))
                : shared.stepState[i < now ? 'done' : i === now ? 'doing' : 'waiting']}
            </span>
          </li>
        ))}
      </ol>
    </Notice>
  )
}

function Passphrase({
  opening,
  state,
}: {
  opening: SharedOpening
  state: Extract<OpeningState, { kind: 'passphrase' }>
}) {
  const { shared } = words
  const [typed, setTyped] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (typed !== '' && !state.trying) void opening.tryPassphrase(typed)
  }
  return (
    <Notice title={shared.passphrase}>
      <p className="text-ink2">{shared.passphraseText}</p>
      <form onSubmit={submit} className="flex items-center gap-8">
        <input
          // biome-ignore lint/a11y/noAutofocus: the one field of the page
          autoFocus
          type="password"
          autoComplete="off"
          aria-label={shared.passphraseLabel}
          aria-invalid={state.wrong}
          aria-describedby="wrong-passphrase"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          className="h-28 w-260 rounded-field border border-line bg-bg px-8"
        />
        <Button type="submit" tone="primary" disabled={typed === '' || state.trying}>
          {shared.tryIt}
        </Button>
      </form>
      <p id="wrong-passphrase" role="alert" className="text-down-ink">
        {state.wrong && shared.wrongPassphrase}
      </p>
    </Notice>
  )
}

function Gone({ tombstone: { reason, goneAt, createdAt, files } }: { tombstone: Tombstone }) {
  const { shared } = words
  return (
    <Said
      title={reason === 'expired' ? shared.expired(goneAt) : shared.deleted(goneAt)}
      text={`${shared.createdAt(createdAt)} ${shared.goneText}`}
    >
      <FileTable files={files} />
    </Said>
  )
}

function Said({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <Notice title={title}>
      {text !== '' && <p className="text-ink2">{text}</p>}
      {children}
      <a className="text-accent underline" href="/">
        {words.shared.home}
      </a>
    </Notice>
  )
}

function FileTable({ files }: { files: readonly (PublicFile & { readonly path?: string })[] }) {
  const { columns } = words.shared
  const hasNames = files.some(({ path }) => path)
  return (
    <ScrollRegion aria-label={words.shared.files} className="max-h-[40vh] w-full overflow-y-auto">
      <Table>
        <thead>
          <tr>
            {hasNames && <HeadCell>{columns.name}</HeadCell>}
            <HeadCell>{columns.fingerprint}</HeadCell>
            <HeadCell className="text-right">{columns.size}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {files.map(({ fingerprint, size, path }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: files may be equal
            <tr key={i}>
              {hasNames && <Cell>{path}</Cell>}
              <Cell className="mono text-mono">{fingerprint}</Cell>
              <Cell data-number>{formatSize(size)}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </ScrollRegion>
  )
}
