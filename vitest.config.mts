import { defineConfig } from 'vitest/config'

// `components` import as the app does: `@/lib/…` from the root.
export default defineConfig({ resolve: { alias: { '@': import.meta.dirname } } })
