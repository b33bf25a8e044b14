import { definePattern } from '../pattern.ts'

/** A line of the audit log inside a server log. */
export const audit = definePattern({
  id: 'AUDIT',
  loggers: ['Slf4jAuditLogger', 'Log4jAuditLogger', 'audit'],
  fields: { kv: 'text' },
  wordings: [
    /^(?:.*audit\.\S*(?:AuditLogger)?: )?(?<kv>(?:session|user|ip|operation|znode|znode_type|acl|result)=.*)$/,
  ],
})
