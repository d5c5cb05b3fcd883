import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Native modules (LanceDB, onnxruntime) do not all survive worker threads.
    pool: 'forks',
    // One core less is the default: half of two.
    maxWorkers: '100%',
    // For what hangs: a busy machine takes ten times as long as a quiet one.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    setupFiles: ['tests/support/drawn.ts'],
  },
})
