import type { Reading } from '@/lib/engine/snapshot'
import { words } from '@/lib/language/words'
import { formatDuration } from '@/lib/words/duration'
import { formatSize, groupDigits } from '@/lib/words/size'

const { progress } = words.inventoryPage

/** How far the reading is, in words and in bytes. */
export function ReadingBar({ reading }: { reading: Reading }) {
  const { files, ready, needLook, notRead, bytesRead, bytesTotal, elapsed, state } = reading
  const share = (100 * bytesRead) / Math.max(1, bytesTotal)
  return (
    <section
      aria-label={progress.label}
      className="grid grid-cols-[auto_1fr_auto] items-center gap-18 border-line border-b bg-pane px-14 py-10 [contain:layout]"
    >
      <div>
        <b>{progress.files(state, files, groupDigits(files))}</b>{' '}
        <span className="text-ink2">{progress.counts(ready, reading.reading, needLook, notRead)}</span>
      </div>
      <div
        role="progressbar"
        aria-label={progress.bytes}
        aria-valuenow={Math.round(share)}
        aria-valuemin={0}
        aria-valuemax={100}
        className="h-8 overflow-hidden rounded-badge border border-line bg-raised"
      >
        <div className="h-full bg-accent" style={{ width: `${share}%` }} />
      </div>
      <div className="mono text-ink2 text-mono">{bytesTotal > 0 && paceOf(bytesRead, bytesTotal, elapsed, state)}</div>
    </section>
  )
}

/** A rate is worth saying once it is more than the first moments. */
const SETTLED = 400
const WORTH_A_RATE = 20_000_000

function paceOf(read: number, total: number, elapsed: number, state: Reading['state']): string {
  const amount = read < total ? progress.amount(formatSize(read), formatSize(total)) : formatSize(total)
  if (elapsed < SETTLED || read === 0 || total < WORTH_A_RATE) return amount
  const perMs = read / elapsed
  const left = state === 'reading' ? formatDuration(Math.ceil((total - read) / perMs / 1000) * 1000) : ''
  return progress.pace(amount, formatSize(perMs * 1000), left)
}
