import { beforeAll, describe, expect, it } from 'vitest'
import type { Compiled } from '../../../src/publish/compile/compile.ts'
import { type CreateApp, loadApp } from '../../../src/publish/export/app.ts'
import { type Exported, exportSite } from '../../../src/publish/export/export-site.ts'
import { readHeld } from '../../../src/publish/release/held.ts'
import { MemoryStore } from '../../support/memory-store.ts'
import { publish, releaseOf } from '../../support/releases.ts'
import type { SiteDraft } from '../../support/site.ts'

const ORIGIN = 'https://archive.example.brussels'

/** News on two pages of a list, and addresses of every kind. */
const SITE: SiteDraft = {
  pages: {
    '/news': {},
    ...Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`/news/item-${i}`, {}])),
    '/report': { en: false },
  },
  files: {
    'news/facts.yaml': 'kind: list\nof: news\n',
    ...Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [
        `news/item-${i}/facts.yaml`,
        `kind: news\ndate: 2026-01-${String((i % 28) + 1).padStart(2, '0')}\ntype: decision\nthemes: [planning]\n`,
      ]),
    ),
    'history.yaml': 'former: [{ path: /nl/oud, page: /about }]\ngone: [{ path: /nl/weg, on: 2026-01-02 }]\n',
    'redirects.csv': 'from,to\n/index.php?id=2,/about\n"/oud:nieuws",/news\n/plan,/news\n',
  },
}

let createApp: CreateApp
let files: Map<string, string>
let exported: Exported
let release: Compiled

async function exportOf(draft: SiteDraft, now = Date.parse('2026-11-24T10:00:00Z')) {
  const store = new MemoryStore()
  const release = await releaseOf(draft)
  await publish(store.open(), release)
  const written = new Map<string, string>()
  const { kv } = store.open()
  const held = await readHeld(kv, release.root)
  const write = async (file: string, content: string | Uint8Array) => {
    expect(written.has(file), `${file} is written once`).toBe(false)
    written.set(file, typeof content === 'string' ? content : Buffer.from(content).toString('latin1'))
  }
  const done = await exportSite({ createApp, kv, root: release.root, held, origin: ORIGIN, now, write })
  return { written, done, store, release }
}

describe('an export', () => {
  beforeAll(async () => {
    createApp = await loadApp()
    ;({ written: files, done: exported, release } = await exportOf(SITE))
  }, 60_000)

  it('has each part of a list, with links between them', () => {
    expect(files.get('nl/news-nl/index.html')).toContain('href="index.page-2.html"')
    expect(files.get('nl/news-nl/index.page-2.html')).toContain('href="index.html"')
    expect(files.get('nl/news-nl/index.page-2.html')).toMatch(/href="item-\d+-nl\/index\.html"/)
  })

  it('redirects from a former address by a page with a relative link', () => {
    expect(files.get('nl/oud/index.html')).toContain('url=../about-nl/index.html"')
  })

  it('names what no file can be: former addresses with a query or refused characters, and removed pages', () => {
    expect(exported.leftOut.map((path) => path.replace(/\?.*/, '?')).sort()).toEqual(['/index.php?', '/oud:nieuws'])
    expect(exported.gone).toContain('/nl/weg')
    expect([...files.keys()].filter((file) => file.includes('weg') || file.includes(':'))).toEqual([])
  })

  it('has absolute addresses at the place where it will be found', () => {
    expect(files.get('sitemap.xml')).toContain(`<loc>${ORIGIN}/nl/</loc>`)
    expect(files.get('nl/atom.xml') ?? files.get('nl/news-nl/atom.xml')).toContain(`${ORIGIN}/nl/`)
    expect(files.get('404.html')).toContain(`href="${ORIGIN}/nl/"`)
  })

  it('opens from a home screen in any folder of a server', () => {
    expect(JSON.parse(files.get('site.webmanifest') ?? '')).toMatchObject({
      start_url: './',
      icons: expect.arrayContaining([expect.objectContaining({ src: './icon-192.png' })]),
    })
  })

  it('has the same bytes for the same release at the same instant', async () => {
    const again = await exportOf(SITE)
    expect(again.written).toEqual(files)
  })

  it('has images byte for byte', () => {
    const [path] = [...release.routes].find(([, route]) => 'image' in route) ?? ['']
    expect(files.get(path.slice(1))?.slice(1, 4)).toBe('PNG')
  })

  it('is refused if KV lacks a record of the release, with its name', async () => {
    const { store, release: small } = await exportOf({})
    const kv = store.open().kv
    const held = await readHeld(kv, small.root)
    for (const route of held.routes.values()) if ('page' in route) store.values.delete(route.page)
    const options = { createApp, kv, root: small.root, held, origin: ORIGIN, now: 0, write: async () => undefined }
    await expect(exportSite(options)).rejects.toThrow('cannot be made')
  })
})
