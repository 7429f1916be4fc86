import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    environment: 'node',
    restoreMocks: true,
    // Property tests run thousands of cases; on a busy machine that takes longer than the usual five seconds.
    testTimeout: 60_000,
  },
})
