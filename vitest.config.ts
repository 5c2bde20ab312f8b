import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { defineConfig, type Plugin, type TestProjectInlineConfiguration } from 'vitest/config'
import { COMPILE_CACHE } from './src/wrangler/compile-cache.ts'
import { keepTemporaryFilesInMemory } from './test/support/memory-folder.ts'
import { SEED } from './test/support/random-runs.ts'
import { TEST_PEPPER, TEST_SECRET } from './test/support/secrets.ts'

keepTemporaryFilesInMemory()
// For the commands and the wranglers that tests start.
process.env.NODE_COMPILE_CACHE ??= COMPILE_CACHE

const SECRETS = { NEWSLETTER_SECRETS: TEST_SECRET, ADDRESS_PEPPER: TEST_PEPPER }

/** Vitest leaves one processor unused, which would be half of a machine with two. */
const WORKERS = Math.max(2, availableParallelism() - 1)

/**
 * Settings of the random histories in the newsletter's model tests. When a change is checked in CI, the seed is always the
 * same, so that the change fails only because of itself. Elsewhere it differs each time. `.ci/run --whole` sets HISTORIES
 * to 1,000 each night.
 */
const HISTORIES = {
  numRuns: Number(process.env.HISTORIES || 10),
  ...(process.env.CI && !process.env.HISTORIES && { seed: SEED }),
}

/** A history of issues takes about a second and a half on a busy machine. In milliseconds. */
const TIME_FOR_HISTORIES = Math.max(120_000, HISTORIES.numRuns * 6000)

/** Tests of values and of small sites that take seconds each: every order of steps, random histories, thousands of pages, Git processes. */
const SLOW = [
  'test/components-page/examples.test.ts',
  'test/content/reader/cost.test.ts',
  'test/content/reader/spread.test.ts',
  'test/pages/answers/cache-in-front.test.ts',
  'test/pages/answers/isolation.test.ts',
  'test/publish/commands/announced.test.ts',
  'test/publish/commands/any-moves.test.ts',
  'test/publish/commands/changes.test.ts',
  'test/publish/commands/languages.test.ts',
  'test/publish/commands/open.test.ts',
  'test/publish/commands/preview.test.ts',
  'test/publish/commands/publish.test.ts',
  'test/publish/commands/reset.test.ts',
  'test/publish/commands/tour.test.ts',
  'test/publish/compile/any-facts.test.ts',
  'test/publish/commands/verify.test.ts',
  'test/publish/compile/kinds.test.ts',
  'test/publish/compile/many-redirects.test.ts',
  'test/publish/compile/memory.test.ts',
  'test/publish/compile/memory-on-disk.test.ts',
  'test/publish/compile/outputs/sitemap.test.ts',
  'test/publish/compile/read-ahead.test.ts',
  'test/publish/compile/release.test.ts',
  'test/publish/compile/same-anywhere.test.ts',
  'test/publish/compile/texts.test.ts',
  'test/publish/export/export-site.test.ts',
  'test/publish/explain/explain.test.ts',
  'test/publish/markdown/properties.test.ts',
  'test/publish/markdown/steps.test.ts',
  'test/publish/media/site.test.ts',
  'test/publish/release/announced-history.test.ts',
  'test/publish/release/any-history.test.ts',
  'test/publish/release/clock.test.ts',
  'test/publish/release/hours.test.ts',
  'test/publish/release/interrupted.test.ts',
  'test/publish/release/objections.test.ts',
  'test/publish/release/prune.test.ts',
  'test/publish/release/two-at-once.test.ts',
  'test/publish/translation/translation.test.ts',
  'test/publish/source/yaml-memory.test.ts',
  'test/search/hostile.test.ts',
  'test/views/newsletter/validity.test.tsx',
]

/**
 * Tests of the real content that take longest: html-validate, the reader view and the export on each page, another
 * compilation, and types that wrangler generates.
 */
const SLOW_SITE = [
  'test/site/binding-types.test.ts',
  'test/site/export.test.ts',
  'test/site/html.test.ts',
  'test/site/reader-view.test.ts',
  'test/site/release.test.ts',
]

/** Tests of the Worker that take longest: random histories of issues, with kills at each step. */
const SLOW_WORKER = ['once', 'restore', 'runs'].map((name) => `test/worker/newsletter/issues/${name}.test.ts`)

/** Tests that compile made-up sites, or run commands on them. Many take a second. */
const SMALL_SITES = [
  ...['commands', 'compile', 'media', 'release'].map((folder) => `test/publish/${folder}/**/*.test.ts`),
  'test/pages/answers/answers.test.ts',
  'test/pages/content-health.test.ts',
  'test/publish/preview.test.ts',
  'test/publish/sentences/examples.test.ts',
]

/** Folders whose tests belong to other projects. */
const ELSEWHERE = ['site', 'worker', 'local-kv', 'account', 'browser', 'quality']

/** Test files share their modules, which saves most of the time. So no test may change the state of a module or a global. */
const TOGETHER = { pool: 'threads', isolate: false } as const

/** Lets the tests draw each share image once: see test/support/kept-drawings.ts. */
const KEPT_DRAWINGS: Plugin = {
  name: 'kept-drawings',
  enforce: 'pre',
  resolveId: (source, importer) =>
    source === './encoder.ts' && importer?.endsWith('/src/publish/images/image-record.ts')
      ? fileURLToPath(import.meta.resolve('./test/support/kept-drawings.ts'))
      : undefined,
}

/** Compiles and renders the real content once, before the first test. */
const REAL_SITE = { globalSetup: 'test/support/compile-real-site.ts', ...TOGETHER, testTimeout: 120_000 } as const

export default defineConfig({
  test: {
    maxWorkers: WORKERS,
    // Projects and runs use the modules that an earlier one has transformed: a third of the time of a run was spent on it.
    experimental: { fsModuleCache: true },
    projects: [
      /** Pure functions, and the release reader with a faulty KV: `npm run test:watch`. Takes seconds. */
      {
        plugins: [KEPT_DRAWINGS],
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...ELSEWHERE.map((folder) => `test/${folder}/**`), ...SMALL_SITES, ...SLOW],
          ...TOGETHER,
          // Long enough for a busy machine.
          testTimeout: 20_000,
        },
      },
      {
        plugins: [KEPT_DRAWINGS],
        test: {
          name: 'small-sites',
          include: SMALL_SITES,
          exclude: SLOW,
          ...TOGETHER,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      /** Tests of both sorts that take longer. */
      {
        plugins: [KEPT_DRAWINGS],
        test: { name: 'slow', include: SLOW, ...TOGETHER, testTimeout: 120_000, hookTimeout: 120_000 },
      },
      /** Tests of the real content, compiled and rendered once, and tests that need a bundle or a wrangler process. */
      {
        plugins: [KEPT_DRAWINGS],
        test: { name: 'site', include: ['test/site/**/*.test.ts'], exclude: SLOW_SITE, ...REAL_SITE },
      },
      { plugins: [KEPT_DRAWINGS], test: { name: 'site-slow', include: SLOW_SITE, ...REAL_SITE } },
      ...(runs('worker')
        ? [await workerProject('worker', { include: ['test/worker/**/*.test.{ts,tsx}'], exclude: SLOW_WORKER })]
        : []),
      ...(runs('worker-slow') ? [await workerProject('worker-slow', { include: SLOW_WORKER })] : []),
      /** Tests of the publisher with a real local KV and ledger. */
      {
        plugins: [KEPT_DRAWINGS],
        test: {
          name: 'publisher',
          include: ['test/local-kv/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      /**
       * Tests of the commands for an account and of the runbook, with wrangler on local state: `npm run test:account`. Each
       * command starts wrangler several times, so the tests take minutes.
       */
      {
        plugins: [KEPT_DRAWINGS],
        test: {
          name: 'account',
          include: ['test/account/**/*.test.ts'],
          testTimeout: 900_000,
          hookTimeout: 300_000,
        },
      },
      /** Tests in a browser: `npm run test:browser`. Separate, because they need Debian's browsers. */
      {
        plugins: [KEPT_DRAWINGS],
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: 'test/browser/shared-site.ts',
          // Each file starts its browsers, and shares the modules that drive them.
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      /** The quality of the search compared with Pagefind: `npm run search:quality`. Separate, because Pagefind needs a browser. */
      {
        plugins: [KEPT_DRAWINGS],
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

/** Whether this run may contain a project. Each run starts this file, so it loads what only some projects need on demand. */
function runs(project: string): boolean {
  const { values } = parseArgs({ options: { project: { type: 'string', multiple: true } }, strict: false })
  const named = [values.project ?? []].flat().map(String)
  return named.length === 0 || named.some((name) => name === project || /[*!]/.test(name))
}

/** Tests of the Worker inside workerd, with real KV and D1. Loading what starts workerd takes two seconds. */
async function workerProject(
  name: string,
  files: { include: string[]; exclude?: string[] },
): Promise<TestProjectInlineConfiguration> {
  const { cloudflareTest, readD1Migrations } = await import('@cloudflare/vitest-pool-workers')
  const MIGRATIONS = await readD1Migrations('src/newsletter/migrations')
  return {
    plugins: [
      cloudflareTest({
        wrangler: { configPath: './wrangler.toml' },
        miniflare: { bindings: { ...SECRETS, MIGRATIONS, HISTORIES } },
      }),
    ],
    test: {
      name,
      ...files,
      setupFiles: 'test/worker/empty-storage.ts',
      // The cached modules are files, which workerd cannot read.
      experimental: { fsModuleCache: false },
      // The files share one isolate: starting another and importing the site takes longer than most files.
      isolate: false,
      testTimeout: TIME_FOR_HISTORIES,
      hookTimeout: 120_000,
    },
  }
}
