import { env, SELF } from 'cloudflare:test'
import { beforeAll, expect, test } from 'vitest'
import { compile } from '../../src/publish/compile/compile.ts'
import { siteFiles } from '../support/site.ts'

beforeAll(async () => {
  const { release } = await compile(siteFiles())
  if (!release) throw new Error('no release')
  for (const [hash, text] of release.records) await env.CONTENT.put(hash, text)
  await env.CONTENT.put('pointer', JSON.stringify({ release: release.root, previous: null, schedule: [] }))
})

test('serves a page', async () => {
  const response = await SELF.fetch('http://site.test/nl/about-nl')
  expect(response.status).toBe(200)
  expect(await response.text()).toContain('<h1>/about nl</h1>')
})
