import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-pool-workers'
import { defineConfig } from 'vitest/config'
import { TEST_PEPPER, TEST_SECRET } from './test/support/secrets.ts'

const SECRETS = { NEWSLETTER_SECRETS: TEST_SECRET, ADDRESS_PEPPER: TEST_PEPPER }

const MIGRATIONS = await readD1Migrations('src/newsletter/migrations')

/**
 * Random histories that the newsletter's model tests play: in CI always the same ones, so that a change fails only
 * because of what it changes; elsewhere other ones each time.
 */
const HISTORIES = process.env.CI ? { numRuns: 1_000, seed: 20_261_128 } : { numRuns: 150 }

/** Tests of values that take seconds each: every order of steps, random histories, thousands of pages, processes of Git. */
const SLOW = [
  'test/components-page/examples.test.ts',
  'test/content/reader/cost.test.ts',
  'test/content/reader/spread.test.ts',
  'test/publish/commands/publish.test.ts',
  'test/publish/compile/kinds.test.ts',
  'test/publish/compile/outputs/sitemap.test.ts',
  'test/publish/markdown/properties.test.ts',
  'test/publish/release/interrupted.test.ts',
  'test/publish/release/two-at-once.test.ts',
  'test/publish/translation/translation.test.ts',
  'test/views/newsletter/validity.test.tsx',
]

/** Folders whose tests belong to another project than `unit`. */
const ELSEWHERE = ['site', 'worker', 'local-kv', 'account', 'browser', 'quality']

/** Test files share their modules, which takes a fraction of the time: no test may change what a module or a global holds. */
const TOGETHER = { pool: 'threads', isolate: false } as const

export default defineConfig({
  test: {
    projects: [
      /** Functions from value to value, and the reader against a KV that misbehaves: seconds. */
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...ELSEWHERE.map((folder) => `test/${folder}/**`), ...SLOW],
          ...TOGETHER,
          // Enough for a machine that is busy with something else.
          testTimeout: 20_000,
        },
      },
      /** The same, for tests that take longer. */
      { test: { name: 'slow', include: SLOW, ...TOGETHER, testTimeout: 120_000 } },
      /** The real content as a whole, compiled and rendered once, and what needs a bundle or a process of wrangler. */
      {
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts'],
          globalSetup: 'test/support/compile-real-site.ts',
          ...TOGETHER,
          testTimeout: 60_000,
        },
      },
      /** The Worker inside workerd, with real KV and D1. */
      {
        plugins: [
          cloudflareTest({
            wrangler: { configPath: './wrangler.toml' },
            miniflare: { bindings: { ...SECRETS, MIGRATIONS, HISTORIES } },
          }),
        ],
        test: { name: 'worker', include: ['test/worker/**/*.test.{ts,tsx}'], testTimeout: 30_000 },
      },
      /** The publisher against a real local KV and ledger. */
      {
        test: {
          name: 'publisher',
          include: ['test/local-kv/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      /**
       * The commands for an account, and the runbook's, with wrangler itself on local state: `npm run test:account`. Each
       * command starts wrangler several times, so they take minutes.
       */
      {
        test: {
          name: 'account',
          include: ['test/account/**/*.test.ts'],
          testTimeout: 900_000,
          hookTimeout: 300_000,
        },
      },
      /** Journeys in a browser: `npm run test:browser`, as it wants Debian's Chromium. */
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: 'test/browser/shared-site.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      /** How well the search finds: `npm run search:quality`, beside Pagefind, which wants a browser too. */
      {
        test: {
          name: 'quality',
          include: ['test/quality/**/*.test.ts'],
          globalSetup: 'test/support/compile-real-site.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
