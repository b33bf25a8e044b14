'use client'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import type { EngineClient } from '@/lib/engine/engine-api'
import type { FileRow } from '@/lib/engine/snapshot'
import { words } from '@/lib/language/words'
import { groupDigits } from '@/lib/words/size'
import { copyText } from './copy'
import { showBytes } from './workbench-actions'

const MOST = 12
const TONES = {
  error: 'border-down bg-down/8',
  warning: 'border-warn bg-warn/8',
  note: 'border-strong bg-raised',
}
const RANK = { error: 0, warning: 1, note: 2 }

/** What is there, what was expected, what was kept; and the way to the bytes. */
export function FileRemarks({ file, engine, onOpen }: { file: FileRow; engine: EngineClient; onOpen(): void }) {
  const { remarks: says } = words.inventoryRows
  const remarks = [...file.diagnostics].sort((a, b) => RANK[a.severity] - RANK[b.severity])
  return (
    <div className="flex flex-col gap-4">
      {file.state === 'failed' && (
        <div className={classNames('flex items-center gap-20 rounded-r-field border-l-2 px-12 py-8', TONES.error)}>
          <p className="min-w-0 flex-1">{file.trouble ?? says.stopped}</p>
          <Button size="small" onClick={() => engine.retry(file.id)}>
            {says.again}
          </Button>
        </div>
      )}
      {remarks.slice(0, MOST).map((remark) => (
        <div
          key={`${remark.code}${remark.start}`}
          className={classNames(
            'flex items-center gap-20 rounded-r-field border-l-2 px-12 py-8 leading-[18px]',
            TONES[remark.severity],
          )}
        >
          <p className="min-w-0 flex-1">
            {remark.message}{' '}
            <span className="mono text-[11px] text-ink2">
              {says.place(remark.line, remark.start, remark.end, remark.code)}
            </span>
          </p>
          <div className="flex flex-none gap-6">
            {remark.end > remark.start && (
              <Button
                size="small"
                onClick={() => {
                  showBytes({ file: file.id, start: remark.start, end: remark.end, line: remark.line })
                  onOpen()
                }}
              >
                {says.showBytes}
              </Button>
            )}
            <Button
              size="small"
              onClick={() =>
                copyText(says.asText(file.path, remark.start, remark.end, remark.message, remark.code), says.theRemark)
              }
            >
              {says.copy}
            </Button>
          </div>
        </div>
      ))}
      {file.unparsed.count > 0 && (
        <p className={classNames('rounded-r-field border-l-2 px-12 py-8 leading-[18px]', TONES.note)}>
          {says.unparsed} <span className="mono text-mono">{unparsedLoggers(file.unparsed.byLogger)}</span>
        </p>
      )}
      {remarks.length > MOST && <p className="px-12 text-ink2">{says.more(remarks.length - MOST)}</p>}
    </div>
  )
}

/** `QuorumPeer 12, Leader 3`: the most frequent first. */
function unparsedLoggers(byLogger: FileRow['unparsed']['byLogger']): string {
  const loggers = Object.entries(byLogger).sort((a, b) => b[1] - a[1])
  const shown = loggers.slice(0, MOST).map(([logger, count]) => `${logger} ${groupDigits(count)}`)
  return words.inventoryRows.remarks.classes(shown, loggers.length - shown.length)
}
