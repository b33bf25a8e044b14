/** Who may import whom (see README.md of each folder). Inner folders come first: the first row that fits a file decides. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'

const NOTHING: string[] = []
const FORMAT_LAYERS = ['lib/bytes', 'lib/columns', 'lib/words', 'lib/formats']
const ENGINE_LAYERS = ['lib/engine', 'lib/analysis', 'lib/model', 'lib/containers', ...FORMAT_LAYERS]

/** Folder → what it may import besides itself: folders, and packages as `npm:name`. */
const LAYERS: Record<string, string[]> = {
  'lib/words': NOTHING,
  'lib/language': NOTHING,
  'lib/bytes/codecs': ['lib/bytes', 'npm:fflate', 'npm:zstddec'],
  'lib/bytes': NOTHING,
  'lib/columns': NOTHING,
  'lib/containers': ['lib/bytes', 'lib/formats', 'npm:fflate'],
  'lib/formats': [...FORMAT_LAYERS, 'npm:kafkajs'],
  'lib/model': FORMAT_LAYERS,
  'lib/analysis': ['lib/model', ...FORMAT_LAYERS],
  'lib/engine': ENGINE_LAYERS,
  'lib/timeline': ['lib/analysis/document', 'lib/engine/queries', 'lib/engine/snapshot', 'lib/words'],
  'lib/workers': ['lib/incident', ...ENGINE_LAYERS],
  'lib/incident/testing': ['lib/incident', 'lib/engine', 'lib/bytes', 'lib/containers'],
  'lib/incident': [
    'lib/analysis/document',
    'lib/analysis/recurrence',
    'lib/bytes/joined',
    'lib/engine/engine-api',
    'lib/engine/line-filter',
    'lib/engine/queries',
    'lib/engine/snapshot',
    // words of messages and settings are what redaction keeps
    'lib/formats/broker-log/broker-pattern-index',
    'lib/formats/zookeeper/setting-names',
    'lib/language',
    'lib/model/zone',
    'lib/timeline',
    'lib/words',
  ],
  'lib/server/testing': ['lib/server', 'lib/incident', 'scripts/postgres.mjs', 'npm:pg', 'npm:vitest'],
  'lib/server': ['lib/incident', 'lib/words', 'npm:@libsql', 'npm:pg'],
  'lib/cli': ['lib/incident', 'lib/language', ...ENGINE_LAYERS],
  'components/ui': ['npm:react'],
  'components/charts': [
    'components/ui',
    'lib/language',
    'lib/timeline/time-scale',
    'lib/words',
    'lib/engine/queries',
    'npm:react',
    'npm:recharts',
  ],
  components: [
    'lib/workers/engine-client',
    'lib/workers/share-client',
    'lib/workers/share-messages',
    'lib/workers/spare-share-worker',
    'lib/engine',
    'lib/analysis/document',
    'lib/analysis/recurrence',
    'lib/incident',
    'lib/language',
    'lib/timeline',
    'lib/words',
    'npm:react',
    'npm:react-dom',
    'npm:@tanstack/react-query',
    'npm:next',
  ],
  app: [
    'components',
    'lib/incident',
    'lib/server',
    'lib/language',
    'lib/words',
    'npm:next',
    'npm:geist',
    'npm:react',
    'npm:@tanstack/react-query',
  ],
  e2e: ['scripts', 'npm:@playwright/test', 'npm:@axe-core/playwright'],
}
/** Files of a system never import the other's. */
const APART = ['lib/formats/zookeeper', 'lib/formats/kafka']
const IN_TESTS = ['npm:vitest', 'npm:fast-check', 'npm:kafkajs']

/** Modules only: `new URL('./x.txt', …)` names data. */
const IMPORT = /(?:^import\s+|\bfrom\s+|\bimport\(\s*)'((?:\.|@|[a-z])[^'\s]*)'|new URL\('([^'\s]+\.tsx?)'/gm
const files = Object.keys(LAYERS)
  .map((folder) => folder.split('/')[0]!)
  .filter((root, i, all) => all.indexOf(root) === i)
  .flatMap((root) => readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => join(root, name)))
  .filter(
    (path) =>
      /\.tsx?$/.test(path) &&
      path !== 'lib/layers.test.ts' &&
      !path.includes('/wasm/') &&
      !path.includes('test-results'),
  )

test.each(files)('%s', (path) => {
  const folder = Object.keys(LAYERS).find((name) => path.startsWith(`${name}/`))!
  const allowed = [folder, ...LAYERS[folder]!, ...(/\.test\.tsx?$/.test(path) ? [...IN_TESTS, 'lib'] : [])]
  for (const [, module, worker] of readFileSync(path, 'utf8').matchAll(IMPORT)) {
    const target = module ?? worker!
    const resolved = resolve(path, target)
    if (resolved === null) continue
    expect(
      allowed.some((name) => resolved === name || resolved === `${name}.ts` || resolved.startsWith(`${name}/`)),
      `${path} imports ${target}`,
    ).toBe(true)
    const side = APART.find((name) => path.startsWith(name))
    if (side)
      expect(
        APART.some((other) => other !== side && resolved.startsWith(other)),
        `${path} imports ${target}`,
      ).toBe(false)
  }
})

/** A path in the project, `npm:PACKAGE`, or null for Node's own modules and file URLs. */
function resolve(path: string, target: string): string | null {
  if (target.startsWith('node:')) return null
  if (target.startsWith('@/')) return target.slice(2)
  if (target.startsWith('.')) return normalize(join(dirname(path), target))
  const parts = target.split('/')
  return `npm:${target.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0]}`
}
