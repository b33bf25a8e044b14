/** As `%c` prints them. What a program that uses Kafka's clients logs has other packages. */
const BROKER_CLASS =
  /^(?:kafka\.(?!examples|tools)|state\.change\.logger$|org\.apache\.kafka\.(?:server|raft|controller|image|storage|metadata|coordinator|network|security|tiered|snapshot)\.)/

/** Whether a record of this class is one of a Kafka broker or controller. */
export function isBrokerClass(printed: string): boolean {
  return BROKER_CLASS.test(printed)
}

/** Whether it is one of Kafka's at all: clients run inside a broker too. */
export function isKafkaClass(printed: string): boolean {
  return printed.startsWith('org.apache.kafka.') || isBrokerClass(printed)
}
