import { BUNDLE_SCHEMA, type IncidentBundle } from './bundle.ts'

const CURRENT = 1

/** `UPGRADES[n]` makes a bundle of version n + 1 of one of version n. None of them ever changes: old links keep opening. */
const UPGRADES: Readonly<Record<number, (bundle: Json) => Json>> = {}

type Json = Readonly<Record<string, unknown>>

/** Why a document is no bundle that can be drawn. `newer`: made by a version after this one. */
export class BundleError extends Error {
  readonly trouble: 'not-a-bundle' | 'newer'

  constructor(trouble: 'not-a-bundle' | 'newer') {
    super(
      trouble === 'newer' ? 'This incident was made with a newer version.' : 'This document is not an incident bundle.',
    )
    this.name = 'BundleError'
    this.trouble = trouble
  }
}

/** A bundle of any version up to this one, as one of this version. Throws a BundleError. */
export function parseBundle(bytes: Uint8Array): IncidentBundle {
  let bundle = jsonOf(bytes)
  const version = versionOf(bundle)
  if (version > CURRENT) throw new BundleError('newer')
  for (let step = version; step < CURRENT; step++) bundle = UPGRADES[step]!(bundle)
  if (!hasShape(bundle)) throw new BundleError('not-a-bundle')
  return bundle
}

function jsonOf(bytes: Uint8Array): Json {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    if (isObject(value)) return value
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error
  }
  throw new BundleError('not-a-bundle')
}

function versionOf({ schema }: Json): number {
  const [, version] = /^quorumscope\/bundle@([1-9]\d{0,5})$/.exec(String(schema)) ?? []
  if (version === undefined) throw new BundleError('not-a-bundle')
  return Number(version)
}

/** Lists and objects that every pane relies on are there; what is in them was written by this product. */
function hasShape(bundle: Json): bundle is Json & IncidentBundle {
  const { schema, snapshot, annotations } = bundle
  return (
    schema === BUNDLE_SCHEMA &&
    ['product', 'createdAt', 'title', 'link'].every((name) => typeof bundle[name] === 'string') &&
    ['cited', 'series', 'metricChanges', 'tables', 'redacted'].every((name) => Array.isArray(bundle[name])) &&
    isObject(annotations) &&
    ['notes', 'pins', 'agreed'].every((name) => Array.isArray(annotations[name])) &&
    isObject(snapshot) &&
    ['files', 'marks', 'configurations', 'metrics'].every((name) => Array.isArray(snapshot[name])) &&
    isObject(snapshot.lines) &&
    isObject(snapshot.document) &&
    snapshot.document.schema === 'quorumscope/analysis@1' &&
    DOCUMENT_LISTS.every((name) => Array.isArray((snapshot.document as Json)[name]))
  )
}

const DOCUMENT_LISTS = [
  'files',
  'ensembles',
  'servers',
  'roles',
  'votes',
  'elections',
  'quorumLosses',
  'unavailable',
  'clockOffsets',
  'findings',
  'incidents',
  'ruleOuts',
  'unexplained',
  'coverage',
  'partitions',
  'comparisons',
]

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
