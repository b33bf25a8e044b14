import { definePattern } from '../pattern.ts'

/** A line of the environment, printed at process start. */
export const srvEnv = definePattern({
  id: 'SRV_ENV',
  loggers: ['Environment', 'ZooKeeper', 'ZooKeeperServer'],
  fields: { side: 'word', key: 'text', val: 'text' },
  wordings: [/^(?<side>Server|Client) environment:(?<key>[\w.]+)=(?<val>.*)$/],
})
