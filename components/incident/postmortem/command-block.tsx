'use client'
import { IconButton } from '@/components/ui/icon-button'
import { copyText } from '@/components/workbench/copy'
import { words } from '@/lib/language/words'

/** A command that fetches what is missing, and its copy button. */
export function CommandBlock({ text }: { text: string }) {
  const { copyCommand, theCommand } = words.postmortem.page
  return (
    <div
      data-slot="command"
      className="my-6 flex break-inside-avoid items-start gap-6 rounded-field border border-line bg-raised py-6 pr-6 pl-10"
    >
      <code className="min-w-0 flex-1 whitespace-pre-wrap text-mono leading-[18px] wrap-anywhere">{text}</code>
      <IconButton icon="copy" label={copyCommand} onClick={() => copyText(text, theCommand)} className="print:hidden" />
    </div>
  )
}
