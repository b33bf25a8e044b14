import { words } from '@/lib/language/words'

/** A mistake of ours is said: what is shown is then from before it, and the lines and bytes are all there. */
export function Trouble({ text }: { text: string | null }) {
  if (text === null) return null
  return (
    <p role="alert" className="border-down border-b bg-down/10 px-12 py-4 text-small">
      <b>{words.workbench.trouble.what}</b> {words.workbench.trouble.whose} <code className="text-mono">{text}</code>
    </p>
  )
}
