/** Releases of Kafka whose kafka-dump-log this command can be: the last of Scala's, and the present one, rewritten in Java. */
export const RELEASES = ['3.4.1', '4.4.0'] as const

export type Release = (typeof RELEASES)[number]

/** What the tool prints for `--version`. */
export const VERSION_LINE: Readonly<Record<Release, string>> = {
  '3.4.1': '3.4.1 (Commit:8a516edc2755df89)',
  '4.4.0': '4.4.0',
}
