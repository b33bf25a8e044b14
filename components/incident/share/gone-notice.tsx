'use client'
import { IconButton } from '@/components/ui/icon-button'
import { words } from '@/lib/language/words'
import { shareDatabase } from './share-database'
import { useKeptShares } from './use-kept-shares'

/** That links of this incident lead nowhere any more; each until it is read. */
export function GoneNotice({ incident }: { incident: string | null }) {
  const gone = useKeptShares().filter((share) => share.isGone && incident !== null && share.incident === incident)
  return gone.map(({ id, title }) => (
    <div key={id} className="flex items-center gap-12 border-warn border-b bg-warn/8 px-12 py-2 text-small">
      <p role="status" className="min-w-0 flex-1">
        {words.share.goneNotice(title)}
      </p>
      <IconButton
        icon="close"
        label={words.kept.dismiss}
        onClick={() => void shareDatabase().then((database) => database.dropShare(id))}
      />
    </div>
  ))
}
