import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { bundleWorker } from '../support/bundle.ts'

/** Files that must not be deployed: they show every mail, reload pages or show components. */
const DEVELOPMENT_ONLY = [
  /^src\/components-page\//,
  /^src\/views\/.*\.example\.tsx$/,
  /^src\/views\/sample-data\//,
  /^src\/newsletter\/mail\/dev\.tsx$/,
  /^src\/pages\/live-reload\.ts$/,
]

test('a production bundle contains no file that is for development only', async () => {
  const [development, production] = [await bundleWorker('development'), await bundleWorker('production')]
  for (const pattern of DEVELOPMENT_ONLY) {
    expect(development.files.filter((file) => pattern.test(file))).not.toEqual([])
    expect(production.files.filter((file) => pattern.test(file))).toEqual([])
  }
})

/** Largest compressed size of the Worker, in bytes. A larger one starts more slowly. docs/performance.md says who takes what. */
const BUDGET = 215_000

test('the Worker is small, and has no part of hono that renders in a browser', async () => {
  const { text, files } = await bundleWorker('production')
  expect(gzipSync(text, { level: 9 }).length).toBeLessThan(BUDGET)
  expect(files.filter((file) => /hono\/dist\/jsx\/(?:dom\/render|streaming)/.test(file))).toEqual([])
})
