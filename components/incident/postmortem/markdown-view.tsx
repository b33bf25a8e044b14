import { ScrollRegion } from '@/components/ui/scroll-region'
import { words } from '@/lib/language/words'

/** The Markdown itself, to be read before it is pasted. */
export function MarkdownView({ text }: { text: string }) {
  return (
    <ScrollRegion
      aria-label={words.postmortem.page.modes.markdown}
      className="mx-auto max-w-[900px] rounded-field border border-line bg-pane p-24 print:border-0 print:p-0"
    >
      <pre className="whitespace-pre-wrap font-mono text-mono leading-[18px] wrap-anywhere">{text}</pre>
    </ScrollRegion>
  )
}
