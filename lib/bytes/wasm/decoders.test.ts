import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

test('the compiled decoders are what their source compiles to', () => {
  const script = fileURLToPath(new URL('../../../scripts/build-wasm.mjs', import.meta.url))
  expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })).not.toThrow()
}, 60_000)
