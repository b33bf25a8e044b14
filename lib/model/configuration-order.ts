import { folderOf } from './holding.ts'
import type { OpenedFile } from './opened-file.ts'
import { settingsIn } from './settings.ts'

/** What an editor, a package, or ZooKeeper itself at its first reconfiguration leaves beside the file in force. */
const BACKUP = /(?:\.(?:bak|old|orig|save|rpm\w+|dpkg-\w+|next|tmp|example|sample)|~)$|(?:^|\/)zoo_sample\./i
/** `zoo.cfg.dynamic.100000549`: the version is the zxid of the reconfiguration. */
const DYNAMIC = /\.dynamic(?:\.([0-9a-f]+))?$/i

/**
 * Configurations of one server from the one that counts least to the one in force, so that later settings win: backups, then
 * dynamic files by their version, the one that `dynamicConfigFile` names behind all others, then zoo.cfg. What `conf` answered
 * is what the server really runs with.
 */
export function inOrderOfForce(files: readonly OpenedFile[]): OpenedFile[] {
  const named = new Set(
    files.flatMap((file) => {
      const path = BACKUP.test(file.path) ? undefined : settingsIn(file).get('dynamicConfigFile')?.value
      return path === undefined ? [] : [join(folderOf(file.path), path.replace(/^.*[/\\]/, ''))]
    }),
  )
  return [...files].sort((a, b) => rankOf(a, named) - rankOf(b, named) || versionOf(a) - versionOf(b))
}

function join(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`
}

function rankOf({ path, kind }: OpenedFile, named: ReadonlySet<string>): number {
  if (kind !== 'zookeeper/config') return 4
  if (BACKUP.test(path)) return 0
  if (named.has(path)) return 2
  return DYNAMIC.test(path) ? 1 : 3
}

/** Up to 64 bits: their order is all that is asked. */
function versionOf({ path }: OpenedFile): number {
  const version = DYNAMIC.exec(path)?.[1]
  return version === undefined ? 0 : Number(`0x${version}`)
}
