import { definePattern } from '../pattern.ts'

/** A monitoring command. Regular ones show a frozen process as a gap. */
export const srv4lw = definePattern({
  id: 'SRV_4LW',
  loggers: ['NIOServerCnxn', 'NettyServerCnxn'],
  fields: { cmd: 'word', addr: 'text' },
  wordings: [/^Processing (?<cmd>\w{4}) command from (?<addr>\S+)$/],
})
