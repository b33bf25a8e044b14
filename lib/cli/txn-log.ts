import { parseFiles, printFiles } from './print-files.ts'
import { printTxnLog } from './zookeeper/print-txn-log.ts'

const help = `Usage: quorumscope txn-log FILE…

Prints ZooKeeper transaction logs (log.ZXID) as TxnLogToolkit of 3.8 and later prints them. Times are in the zone of TZ.
A transaction whose checksum is wrong is printed twice, first behind CRC ERROR.

Exit status: 0 done, 1 a file that cannot be read, or not to its end, 2 called wrongly.
`

export async function run(args: readonly string[]): Promise<number> {
  const call = parseFiles('txn-log', help, args)
  return call === null ? 0 : printFiles(call.files, printTxnLog)
}
