import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/worker/**', 'test/publisher/**'],
          environment: 'node',
        },
      },
    ],
  },
})
