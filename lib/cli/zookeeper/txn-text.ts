import { decodeJavaUtf8 } from '../../bytes/java-utf8.ts'
import type { Acl } from '../../formats/zookeeper/jute.ts'
import type { TxnBody } from '../../formats/zookeeper/txn-log/body.ts'
import type { TxnHeader } from '../../formats/zookeeper/txn-log/entry.ts'
import { operationName } from '../../formats/zookeeper/txn-log/operation.ts'
import { javaShortDate } from '../java/date-text.ts'

/**
 * A transaction as TxnLogToolkit prints it (specs: ZooKeeper evidence, 7.1; `TxnLogToolkit.printTxn` of 3.8 and 3.9), with
 * its line break. Records that the tool leaves to jute end in one themselves; it adds none then.
 */
export function txnText({ session, cxid, zxid, time, type }: TxnHeader, body: TxnBody | null): string {
  const numbers = `session 0x${hex(session)} cxid 0x${hex(BigInt(cxid))} zxid 0x${hex(zxid)}`
  const text = `${javaShortDate(time)} ${numbers} ${operationName(type)} ${body === null ? '' : bodyText(body)}`
  return text.endsWith('\n') ? text : `${text}\n`
}

/** Two's complement without leading zeros: `Long.toHexString`. */
function hex(value: bigint): string {
  return BigInt.asUintN(64, value).toString(16)
}

function bodyText(body: TxnBody): string {
  switch (body.kind) {
    case 'create':
      return `${body.path},${dataText(body.data)},${aclText(body.acl)},${body.ephemeral},${body.parentCVersion}`
    case 'createContainer':
      return `${body.path},${dataText(body.data)},${aclText(body.acl)},${body.parentCVersion}`
    case 'createTtl':
      return `${body.path},${dataText(body.data)},${aclText(body.acl)},${body.parentCVersion},${body.ttl}`
    case 'setData':
      return `${body.path},${dataText(body.data)},${body.version}`
    case 'multi':
      return body.parts!.map(({ type, data }) => `${operationName(type)}:${dataText(data)}`).join(';')
    case 'delete':
      return record(quoted(body.path))
    case 'check':
      return record(quoted(body.path), `${body.version}`)
    case 'setAcl':
      return record(quoted(body.path), vector((body.acl ?? []).map(aclFields)), `${body.version}`)
    case 'createSession':
      return record(`${body.timeout}`)
    case 'closeSession':
      return record(vector((body.paths ?? []).map(quoted)))
    case 'error':
      return record(`${body.code}`)
  }
}

function dataText(data: Uint8Array | null): string {
  return data === null ? '' : decodeJavaUtf8(data)
}

/** A java.util.List of records, each of which ends in a line break. */
function aclText(acl: readonly Acl[] | null): string {
  return acl === null ? 'null' : `[${acl.map((one) => record(...aclParts(one))).join(', ')}]`
}

function aclFields(acl: Acl): string {
  return `s{${aclParts(acl).join(',')}}`
}

function aclParts({ permissions, scheme, id }: Acl): [string, string] {
  return [`${permissions}`, `s{${quoted(scheme)},${quoted(id)}}`]
}

// jute's own notation (`ToStringOutputArchive`)

function record(...fields: readonly string[]): string {
  return `${fields.join(',')}\n`
}

function vector(elements: readonly string[]): string {
  return `v{${elements.join(',')}}`
}

function quoted(text: string | null): string {
  return text === null ? '' : `'${text.replace(/[\0\n\r,}%]/g, escaped)}`
}

function escaped(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}
