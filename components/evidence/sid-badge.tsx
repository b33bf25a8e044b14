import type { Role } from '@/lib/analysis/document'
import { words } from '@/lib/language/words'

const FILLED: Readonly<Record<Role, string>> = {
  looking: 'border-looking bg-looking text-on-role',
  leading: 'border-leading bg-leading text-on-role',
  following: 'border-following bg-following text-on-role',
  observing: 'border-observing bg-observing text-on-role',
  down: 'border-down text-down-ink',
  unknown: 'border-strong text-ink2',
}
const OUTLINED: Readonly<Record<Role, string>> = {
  looking: 'border-looking text-looking-ink',
  leading: 'border-leading text-leading-ink',
  following: 'border-following text-following-ink',
  observing: 'border-observing text-observing-ink',
  down: 'border-down text-down-ink',
  unknown: 'border-strong text-ink2',
}

/** A server's id in the colour of its role at T0: filled where it has files, outlined where it has none. */
export function SidBadge({
  sid,
  role = 'unknown',
  hasFiles = false,
}: {
  sid: number
  role?: Role | undefined
  hasFiles?: boolean | undefined
}) {
  return (
    <span
      data-slot="sid-badge"
      title={words.evidence.server(sid, role === 'unknown' ? '' : words.names.role[role], hasFiles)}
      className={`mono inline-block min-w-22 rounded-badge border px-3 text-center font-semibold text-fine leading-15 ${(hasFiles ? FILLED : OUTLINED)[role]}`}
    >
      {sid}
    </span>
  )
}
