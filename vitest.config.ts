import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Native modules (LanceDB, onnxruntime) do not all survive worker threads.
    pool: 'forks',
    testTimeout: 30_000,
    hookTimeout: 120_000,
    setupFiles: ['tests/support/drawn.ts'],
  },
})
