import { expect, test } from 'vitest'
import { bundleWorker } from '../support/bundle.ts'

/** Files that must not be deployed, as they show every mail, reload pages or show components. */
const DEVELOPMENT_ONLY = ['src/components-page/', 'src/newsletter/mail/dev.tsx', 'src/pages/live-reload.ts']

const development = (files: string[]) => files.filter((file) => DEVELOPMENT_ONLY.some((one) => file.startsWith(one)))

test('a production bundle has no byte of what is for development only', async () => {
  expect(development((await bundleWorker('development')).files).length).toBeGreaterThan(10)
  expect(development((await bundleWorker('production')).files)).toEqual([])
})
