import { parseFiles, printFiles } from './print-files.ts'
import { printSnapshot } from './zookeeper/print-snapshot.ts'

const help = `Usage: quorumscope snapshot FILE… [-d]

Prints ZooKeeper snapshots (snapshot.ZXID, also .gz and .snappy) as SnapshotFormatter of 3.8 and later prints them. Times are
in the zone of TZ.

  -d   print the data of each node in base64, not only its length

Exit status: 0 done, 1 a file that cannot be read, or not to its end, 2 called wrongly.
`

export async function run(args: readonly string[]): Promise<number> {
  const call = parseFiles('snapshot', help, args, ['d'])
  if (call === null) return 0
  const withData = call.flags.has('d')
  return printFiles(call.files, (source, write) => printSnapshot(source, withData, write))
}
