/** Kafka's batches and brokers under the election. */
export const kafkaStrip = {
  title: 'Kafka',
  nothing: 'No Kafka segment, index, dump or broker’s log',
  showRange: 'Show Kafka’s range',
  figure: 'Batches of Kafka, a lane for each partition',
  table: 'Batches, and what brokers tell of themselves',
  columns: { time: 'Time', partition: 'Partition', broker: 'Broker', records: 'Records', leaderEpoch: 'Leader epoch' },
  events: (n: number, text: string) => `${text} ${n === 1 ? 'event' : 'events'}`,
  brokers: (n: number, text: string) => `${text} ${n === 1 ? 'broker' : 'brokers'}`,
  summary: (partitions: string, batches: string, events: string, brokers: string) =>
    `${partitions} with ${batches}, and ${events} of ${brokers} in this range.`,
  broker: (id: number) => `broker ${id}`,
  brokerEvent: (id: string, text: string) => `Broker ${id} ${text}`,
  batch: (folder: string, records: string) => `${folder}: ${records}`,
  leaderEpoch: (epoch: number | string) => `leader epoch ${epoch}`,
  /** The line beside the title: why batches are, or are not, on this axis. */
  states: {
    brokersOnly: 'what brokers tell of themselves',
    noTime: (partitions: string) => `${partitions}, no batch with a time`,
    alone: (partitions: string) => `${partitions}, batches at append time, UTC`,
    noZone: (partitions: string) => `${partitions}; zone of the log not set`,
    drawn: (partitions: string) => `${partitions}, batches at append time, UTC; dashed: leader epoch`,
    after: (partitions: string, distance: string, hasZone: boolean) =>
      `${partitions}, dated ${distance} after these lines${hasZone ? '' : '; zone of the log not set'}`,
    before: (partitions: string, distance: string, hasZone: boolean) =>
      `${partitions}, dated ${distance} before these lines${hasZone ? '' : '; zone of the log not set'}`,
  },
  distances: {
    years: (date: string) => `${date}, years`,
    withinDay: 'within a day',
    days: (n: number, text: string) => `${text} ${n === 1 ? 'day' : 'days'}`,
    daysBetween: (least: number, most: number) => `${least} to ${most} days`,
  },
}
