/**
 * Bundles the command line for Node 20, which runs no TypeScript: `cli.mjs` and its chunks, in `dist`, where
 * `bin/quorumscope.mjs` looks for them, or in the folder that is named.
 */
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
await build({
  entryPoints: { cli: 'lib/cli/main.ts' },
  outdir: process.argv[2] ?? 'dist',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true, // each command is a chunk of its own: dump-log loads no analysis
  platform: 'node',
  target: 'node20',
  format: 'esm',
  logLevel: 'warning',
})
