import { definePattern } from '../pattern.ts'

/** The release, printed at process start. */
export const srvVersion = definePattern({
  id: 'SRV_VERSION',
  loggers: ['Environment', 'ZooKeeper', 'ZooKeeperServer'],
  fields: { side: 'word', ver: 'text', build: 'text', built: 'text' },
  wordings: [
    /^(?<side>Server|Client) environment:zookeeper\.version=(?<ver>[0-9][^,\s-]*)(?:-(?<build>[^,]+))?(?:, built on (?<built>.*))?$/,
  ],
})
