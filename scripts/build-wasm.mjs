/**
 * Compiles lib/bytes/wasm/decoders.ts (AssemblyScript) to decoders.generated.ts, which holds the module as base64: no file to
 * fetch, so it loads alike in a worker, a page and on the command line. `--check` compares instead of writing.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import asc from 'assemblyscript/asc'

process.chdir(fileURLToPath(new URL('../lib/bytes/wasm', import.meta.url)))
const TARGET = 'decoders.generated.ts'

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
const binaries = []
const { error, stderr } = await asc.main(['decoders.ts', '--outFile', 'decoders.wasm', ...options], {
  writeFile: (name, contents) => {
    if (name.endsWith('.wasm')) binaries.push(contents)
  },
})
if (error !== null || binaries.length !== 1) {
  console.error(stderr.toString())
  process.exit(1)
}
const generated = `// Made by scripts/build-wasm.mjs from the AssemblyScript beside it. Do not edit.
export const DECODERS =
  '${Buffer.from(binaries[0]).toString('base64')}'
`
if (process.argv[2] !== '--check') writeFileSync(TARGET, generated)
else if (readFileSync(TARGET, 'utf8') !== generated) {
  console.error(`${TARGET} is not what its source compiles to: run scripts/build-wasm.mjs.`)
  process.exit(1)
}
