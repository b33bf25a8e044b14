/**
 * Bundles the command line for Node 20, which runs no TypeScript: `cli.mjs` and its chunks, in `dist`, where
 * `bin/quorumscope.mjs` looks for them, or in the folder that is named.
 */
import { readdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const outdir = process.argv[2] ?? 'dist'
const { metafile } = await build({
  entryPoints: { cli: 'lib/cli/main.ts' },
  outdir,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true, // each command is a chunk of its own: dump-log loads no analysis
  platform: 'node',
  target: 'node20',
  format: 'esm',
  logLevel: 'warning',
  metafile: true,
})

// chunks of earlier bundles, which nothing loads any more
const made = new Set(Object.keys(metafile.outputs).map((path) => basename(path)))
for (const name of readdirSync(outdir)) if (name.endsWith('.mjs') && !made.has(name)) rmSync(join(outdir, name))
