import { Notice } from '@/components/ui/notice'
import { words } from '@/lib/language/words'

export default function NotFound() {
  return (
    <Notice title={words.page.notFound}>
      <a className="text-accent underline" href="/">
        {words.page.home}
      </a>
    </Notice>
  )
}
