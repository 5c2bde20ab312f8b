import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { Edition } from '../../../src/content/reader/reader.ts'
import type { FileRecord } from '../../../src/content/schema/page.ts'
import type { PagesEnv } from '../../../src/pages/context.ts'
import { sendFile } from '../../../src/pages/files/release-file.ts'

/** The bytes that a client gets of a file. */
async function bytesOf(type: string, body: string): Promise<number[]> {
  const file: FileRecord = { kind: 'file', type, body }
  const edition: Partial<Edition> = { release: 'release', state: 'current', file: async () => file }
  const app = new Hono<PagesEnv>()
  app.get('/', async (c) => {
    const pages = { origin: 'https://a.example', version: 'v1', now: () => 0 }
    c.set('pages', pages as PagesEnv['Variables']['pages'])
    return sendFile(c, edition as Edition, 'hash')
  })
  return [...new Uint8Array(await (await app.request('/')).arrayBuffer())]
}

const bytes = (text: string) => [...new TextEncoder().encode(text)]

test('a table is sent byte for byte', async () => {
  const table = '\uFEFFdate,gemeente\r\n2020,{origin}/Évère\r\n'
  expect(await bytesOf('text/csv; charset=utf-8; header=present', table)).toEqual(bytes(table))
})

test('a file that the publisher made gets absolute addresses', async () => {
  expect(await bytesOf('application/xml', '<loc>{origin}/nl/</loc>')).toEqual(bytes('<loc>https://a.example/nl/</loc>'))
})
