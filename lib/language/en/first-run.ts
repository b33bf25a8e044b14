/** The first page, before anything is open. */
export const firstRun = {
  question: 'Who closed the connection, and what was it waiting for?',
  promise:
    'Drop ZooKeeper and Kafka files. Quorumscope decodes them in this tab, puts every server on one time axis, and links each conclusion to the bytes that prove it.',
  keys: 'Keys',
  reads: [
    { name: 'ZooKeeper', what: 'Server logs of 3.4 to 3.9, zoo.cfg, myid, mntr' },
    { name: 'Kafka', what: '.log .index .timeindex segments and kafka-dump-log output' },
    { name: 'Wrapped in', what: '.gz .tar.gz .zip, chat and wiki pastes with broken quotes and line wraps' },
  ],
  begin: 'Where to begin',
  noSample: 'The sample did not come: this page’s server did not answer. Files of your own can be read all the same.',
  privacy: 'No account, no analytics, no third-party requests.',
  link: {
    newer: 'This link was made with a newer version. Reload to update; files can be read all the same.',
    /** The name of a file stands between the two. */
    elsewhere: {
      before: 'This line is in a file you have not opened:',
      after: '. Drop it here and the link works.',
    },
  },
  sample: {
    title: 'Sample incident',
    about: 'a real follower drop, 2023-09-01',
    open: 'Open the sample',
    /** Measured in its own lines. */
    figures: [
      { value: '10 s', label: 'one write unacknowledged' },
      { value: '104 ms', label: 'election, same leader' },
      { value: '6.55 %', label: 'of epoch 0x5c used' },
      { value: '7', label: 'servers, files of two' },
    ],
  },
  picture: {
    label:
      'Leader 37 closes its connection to follower 13 ten seconds after a write; 13 reads a reset, looks for a leader for 104 milliseconds, and follows 37 again',
    others: '5 more',
    closes: 'leader closes 13',
    looking: '104 ms',
    following: 'following',
    stall: 'stall',
  },
  collect: {
    title: 'Nothing collected yet?',
    about: 'three commands cover most incidents',
    log: 'ZooKeeper log, each server',
    state: 'State now, each server',
    partition: 'Kafka partition, one replica',
    copyAll: 'Copy all',
    commands: 'three commands',
  },
}
