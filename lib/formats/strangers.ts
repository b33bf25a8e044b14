/** Files that often lie beside logs and are none that we read: naming them saves a question. One line each. */
const strangers: readonly Stranger[] = [
  { title: 'Saved incident of Quorumscope', magic: '\x89QSCOPE\n' },
  { title: 'Java heap dump', magic: 'JAVA PROFILE 1.0' },
  { title: 'Core dump or program (ELF)', magic: '\x7fELF' },
  { title: 'Java Flight Recorder file', magic: 'FLR\0' },
  { title: 'Java class file', magic: '\xca\xfe\xba\xbe' },
  { title: 'Network capture (pcap)', magic: '\xd4\xc3\xb2\xa1' },
  { title: 'Network capture (pcap)', magic: '\xa1\xb2\xc3\xd4' },
  { title: 'Network capture (pcapng)', magic: '\x0a\x0d\x0d\x0a' },
  { title: 'SQLite database', magic: 'SQLite format 3\0' },
  { title: 'Keeper snapshot or log (ClickHouse)', name: /(^|\/)(changelog_\d+_\d+|snapshot_\d+)\.bin(\.zstd)?$/ },
  { title: 'Keeper log (ClickHouse)', text: /<\w+> (KeeperServer|KeeperDispatcher|RaftInstance|KeeperTCPHandler)\b/ },
  { title: 'stunnel log', text: /^\d{4}\.\d\d\.\d\d \d\d:\d\d:\d\d LOG\d\[/m },
  { title: 'Zstandard archive', magic: '\x28\xb5\x2f\xfd' },
  { title: 'XZ archive', magic: '\xfd7zXZ\0' },
  { title: 'Bzip2 archive', magic: 'BZh' },
  { title: '7z archive', magic: '7z\xbc\xaf\x27\x1c' },
  { title: 'RAR archive', magic: 'Rar!\x1a\x07' },
  { title: 'PNG image', magic: '\x89PNG\r\n' },
  { title: 'JPEG image', magic: '\xff\xd8\xff' },
  { title: 'GIF image', magic: 'GIF8' },
  { title: 'PDF document', magic: '%PDF-' },
  { title: 'Java thread dump', text: /^Full thread dump /m },
  { title: 'Java error report (hs_err)', text: /^# A fatal error has been detected by the Java Runtime Environment/m },
  { title: 'macOS file attributes', magic: '\x00\x05\x16\x07' },
  { title: 'systemd journal', magic: 'LPKSHHRH' },
  { title: 'Java key store', magic: '\xfe\xed\xfe\xed' },
  { title: 'Certificate or key (PEM)', magic: '-----BEGIN ' },
]

/** What all given members say must hold. */
interface Stranger {
  readonly title: string
  /** First bytes, one character each. */
  readonly magic?: string
  /** Found in the first 64 KiB, read as Latin-1. */
  readonly text?: RegExp
  readonly name?: RegExp
}

/** What a person calls a file that no format knows; null where that is not known either. */
export function recognizeStranger(head: Uint8Array, name: string): string | null {
  const text = new TextDecoder('latin1').decode(head)
  const found = strangers.find(
    (stranger) =>
      (stranger.magic === undefined || beginsWith(head, stranger.magic)) &&
      (stranger.text?.test(text) ?? true) &&
      (stranger.name?.test(name) ?? true),
  )
  return found?.title ?? null
}

function beginsWith(head: Uint8Array, magic: string): boolean {
  for (let i = 0; i < magic.length; i++) if (head[i] !== magic.charCodeAt(i)) return false
  return true
}
