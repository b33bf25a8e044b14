/** A view link of any version: its keys and values. */
type ViewLink = Readonly<Record<string, string>>

/** Written into links that are made now. */
export const LINK_VERSION = 1

type Upgrade = (link: ViewLink) => ViewLink

/** `UPGRADES[n]` makes a link of version n + 1 of one of version n. None of them ever changes: links in tickets keep working. */
const UPGRADES: Readonly<Record<number, Upgrade>> = {}

/** A link of any version up to this one, as one of this version; one that says none, or is newer, stays as it is. */
export function upgradedLink(link: ViewLink, upgrades = UPGRADES, current = LINK_VERSION): ViewLink {
  const version = versionOf(link)
  if (version === null || version >= current) return link
  let upgraded = link
  for (let step = version; step < current; step++) upgraded = upgrades[step]!(upgraded)
  return { ...upgraded, v: String(current) }
}

/** Made by a newer version than this one: what it holds may mean something else. */
export function isNewer(link: ViewLink): boolean {
  return (versionOf(link) ?? LINK_VERSION) > LINK_VERSION
}

function versionOf({ v }: ViewLink): number | null {
  return v !== undefined && /^[1-9]\d{0,5}$/.test(v) ? Number(v) : null
}
