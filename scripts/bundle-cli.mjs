/** Bundles the command line for Node 20, which runs no TypeScript: `dist/cli.mjs` and its chunks, loaded by `bin/quorumscope.mjs`. */
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
await build({
  entryPoints: { cli: 'lib/cli/main.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true, // each command is a chunk of its own: dump-log loads no analysis
  platform: 'node',
  target: 'node20',
  format: 'esm',
  logLevel: 'warning',
})
