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
