import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// `components` import as the app does: `@/lib/…` from the root.
export default defineConfig({ resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } } })
