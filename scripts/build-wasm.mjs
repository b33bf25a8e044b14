/**
 * Compiles the AssemblyScript of each folder below to a `.generated.ts` beside it, which holds the module as base64: no file to
 * fetch, so it loads alike in a worker, a page and on the command line. `--check` compares instead of writing.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import asc from 'assemblyscript/asc'

const MODULES = [
  { folder: '../lib/bytes/wasm', entry: 'decoders', constant: 'DECODERS', features: [] },
  { folder: '../lib/formats/zookeeper/wasm', entry: 'scanner', constant: 'SCANNER', features: ['--enable', 'simd'] },
]

const options = [
  '--optimizeLevel',
  '3',
  '--shrinkLevel',
  '0',
  '--noAssert',
  '--runtime',
  'stub',
  '--enable',
  'bulk-memory',
]
for (const { folder, entry, constant, features } of MODULES) {
  process.chdir(fileURLToPath(new URL(folder, import.meta.url)))
  const target = `${entry}.generated.ts`
  const generated = `// Made by scripts/build-wasm.mjs from the AssemblyScript beside it. Do not edit.
export const ${constant} =
  '${(await compile(entry, features)).toString('base64')}'
`
  if (process.argv[2] !== '--check') writeFileSync(target, generated)
  else if (readFileSync(target, 'utf8') !== generated) {
    console.error(`${target} is not what its source compiles to: run scripts/build-wasm.mjs.`)
    process.exit(1)
  }
}

async function compile(entry, features) {
  const binaries = []
  const { error, stderr } = await asc.main([`${entry}.ts`, '--outFile', `${entry}.wasm`, ...options, ...features], {
    writeFile: (name, contents) => {
      if (name.endsWith('.wasm')) binaries.push(contents)
    },
  })
  if (error !== null || binaries.length !== 1) {
    console.error(stderr.toString())
    process.exit(1)
  }
  return Buffer.from(binaries[0])
}
