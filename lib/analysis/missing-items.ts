import { formatIsoTime } from '../words/iso-time.ts'
import type { Claim, Missing } from './causes/claim.ts'
import type { MissingItem } from './document.ts'
import type { ServerClocks } from './server-clocks.ts'

/** Numbers what to fetch: one number for one file and window of an ensemble, whoever asks for it. */
export class MissingItems {
  readonly #items = new Map<string, MissingItem>()

  numbered(claim: Claim, ensemble: string, clocks: ServerClocks): MissingItem[] {
    return claim.missing.map((missing) => {
      const key = keyOf(missing, ensemble)
      const known = this.#items.get(key)
      if (known !== undefined) return known
      const onServer = (time: number | null): number | null =>
        time === null ? null : clocks.asWritten(ensemble, missing.sid, time)
      const { kind, sid, from, to, what, why, command, decides } = missing
      const item = {
        id: String(this.#items.size + 1),
        ...{ kind, sid, from: timeOrNull(onServer(from)), to: timeOrNull(onServer(to)) },
        ...{ what, why, command, decides: [...decides] },
      }
      this.#items.set(key, item)
      return item
    })
  }

  deciding(hypothesis: string, claims: readonly Claim[], ensemble: string): string[] {
    return claims.flatMap(({ missing }) =>
      missing
        .filter(({ decides }) => decides.includes(hypothesis))
        .map((one) => this.#items.get(keyOf(one, ensemble))!.id),
    )
  }
}

/** Words name a time of day, not the day. */
function keyOf({ what, from }: Missing, ensemble: string): string {
  return `${ensemble} ${timeOrNull(from)?.slice(0, 10) ?? ''} ${what}`
}

function timeOrNull(time: number | null): string | null {
  return time === null ? null : formatIsoTime(time)
}
