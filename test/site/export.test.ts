import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { HtmlElement } from 'html-validate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LOCALES } from '../../src/locale/locale.ts'
import { loadApp } from '../../src/publish/export/app.ts'
import { type Exported, exportSite } from '../../src/publish/export/export-site.ts'
import { openExportFolder } from '../../src/publish/export/folder.ts'
import { encoderOf } from '../../src/publish/media/encode.ts'
import { encodePixel } from '../support/images.ts'
import { parse, valuesOf } from '../support/markup.ts'
import { MemoryStore } from '../support/memory-store.ts'
import { ask, ORIGIN, release } from '../support/real-site.ts'

/** The real site as files in a folder. */
let folder: string
let exported: Exported
/** All files, relative to the folder. */
let files: string[]
const texts = new Map<string, string>()
const doms = new Map<string, HtmlElement>()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'export-'))
  const [store, encode] = [new MemoryStore(), encoderOf('content')]
  for (const [key, text] of release.records) store.values.set(key, text)
  for (const [key, recipe] of release.images)
    store.values.set(key, 'title' in recipe ? await encodePixel(recipe) : await encode(recipe))
  const target = await openExportFolder(folder)
  exported = await exportSite({
    createApp: await loadApp(),
    kv: store.open().kv,
    root: release.root,
    held: release,
    origin: ORIGIN,
    now: Date.now(),
    write: target.write,
  })
  await target.finish({})
  const all = await readdir(folder, { recursive: true, withFileTypes: true })
  files = all
    .filter((one) => one.isFile())
    .map((one) => relative(folder, join(one.parentPath, one.name)))
    .sort()
  for (const file of files.filter((one) => /\.(?:html|css|webmanifest)$/.test(one)))
    texts.set(file, await readFile(join(folder, file), 'utf8'))
  for (const [file, text] of texts) if (file.endsWith('.html')) doms.set(file, parse(text))
}, 120_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

const idsIn = new Map<string, Set<string>>()
/** All ids of a document, also those in drawings, which the parser leaves out. */
function idsOf(file: string): Set<string> | undefined {
  const text = texts.get(file)
  if (text === undefined || !file.endsWith('.html')) return undefined
  const ids = idsIn.get(file) ?? new Set([...text.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id))
  idsIn.set(file, ids)
  return ids
}

const ATTRIBUTES = ['href', 'src', 'action', 'poster', 'srcset']

/** All addresses in a document, as written. */
function addressesOf(dom: HtmlElement): string[] {
  const refresh = valuesOf(dom, 'content', 'meta[http-equiv]').flatMap((text) => /url=(.*)$/.exec(text)?.[1] ?? [])
  const all = [...ATTRIBUTES.flatMap((name) => valuesOf(dom, name)), ...refresh]
  return [...new Set(all)]
}

/** Why an address in a file leads nowhere, from a disk. Undefined if it is right. */
function faultOf(file: string, address: string): string | undefined {
  if (address.startsWith('/')) return 'begins with a slash'
  const url = new URL(address, pathToFileURL(join(folder, file)))
  if (url.protocol !== 'file:') return undefined
  const target = relative(folder, fileURLToPath(url.href))
  if (!files.includes(target)) return `leads to ${target}, which is not there`
  const id = decodeURIComponent(url.hash.slice(1))
  const ids = idsOf(target)
  if (id !== '' && ids && !ids.has(id)) return `leads to the id ${id}, which is not there`
  return undefined
}

describe('the exported site', () => {
  test('has a file for each page, list, feed, calendar, table and image of the release', () => {
    for (const [path, route] of release.routes) {
      if (!('page' in route || 'file' in route || 'image' in route)) continue
      const file = 'page' in route ? `${path.slice(1).replace(/\/$/, '')}/index.html` : path.slice(1)
      expect(files, path).toContain(file)
    }
    for (const file of ['index.html', '404.html', 'nl/404.html', 'nl/atom.xml', 'sitemap.xml', 'favicon.ico'])
      expect(files).toContain(file)
    expect(files.filter((file) => file.startsWith('assets/') && file.endsWith('.css')).length).toBeGreaterThan(3)
    expect(files.filter((file) => file.endsWith('.woff2'))).toHaveLength(1)
  })

  test('has no link that leads nowhere, in any language, from a disk and from any folder of a server', () => {
    const faults: string[] = []
    let links = 0
    for (const [file, dom] of doms)
      for (const address of addressesOf(dom)) {
        links++
        const fault = faultOf(file, address)
        if (fault) faults.push(`${file}: ${address} ${fault}`)
      }
    for (const [file, text] of texts)
      for (const [, address = ''] of text.matchAll(/url\(["']?([^"')]+)/g)) {
        const fault = faultOf(file, address)
        if (fault) faults.push(`${file}: ${address} ${fault}`)
      }
    expect(faults).toEqual([])
    expect(links).toBeGreaterThan(10_000)
    for (const locale of LOCALES)
      expect([...doms.keys()].filter((file) => file.startsWith(`${locale}/`)).length).toBeGreaterThan(50)
  })

  test('links to the site itself only where a file cannot do the work', () => {
    const paths = new Set<string>()
    for (const [file, dom] of doms) {
      if (file.endsWith('404.html')) continue
      const links = [...valuesOf(dom, 'href', 'a[href]'), ...valuesOf(dom, 'action', 'form')]
      for (const href of links) if (href.startsWith(`${ORIGIN}/`)) paths.add(new URL(href).pathname)
    }
    const pages = [...paths].filter((path) => !release.routes.has(decodeURI(path)))
    expect(pages.sort()).toEqual(['/en/search', '/fr/recherche', '/nl/zoeken'])
  })

  test('has the same text as the site, except for addresses and the notes at forms', async () => {
    const plain = (html: string) =>
      html
        .replace(/<p class="export-note">.*?<\/p>/g, '')
        .replaceAll('<form inert', '<form')
        .replace(/<link rel="preload"[^>]*>/g, '')
        .replace(/ (href|src|action|srcset)="[^"]*"/g, '')
    for (const { path } of release.pages) {
      const file = `${path.slice(1).replace(/\/$/, '')}/index.html`
      expect(plain(texts.get(file) ?? ''), path).toBe(plain(await (await ask(encodeURI(path))).text()))
    }
  })

  test('says at each form, in the language of the page, that it needs the site, with a link to it', () => {
    const words = {
      nl: 'werkt niet in deze kopie',
      fr: 'ne fonctionne pas dans cette copie',
      en: 'does not work in this copy',
    }
    for (const locale of LOCALES)
      for (const [file, text] of texts) {
        if (!file.startsWith(`${locale}/`) || !file.endsWith('.html')) continue
        const forms = text.match(/<form/g)?.length ?? 0
        expect(text.split(words[locale]).length - 1, file).toBe(forms)
        expect(text.match(/<form(?! inert)[^>]* method="post"/g), file).toBeNull()
      }
  })

  test('has the parts of a list that pages link to, such as the inquiries of a municipality', () => {
    const parts = files.filter((file) => /\/index\.municipality-\d{4}\.html$/.test(file))
    expect(parts.length).toBeGreaterThan(0)
    for (const part of parts) expect(texts.get(part)).toContain('<main')
  })

  test('keeps the page of an error whole at any path: its links have a host, its style is in it', () => {
    for (const file of files.filter((one) => one.endsWith('404.html'))) {
      const own = addressesOf(doms.get(file) ?? parse('<p></p>')).filter(
        (one) => !/^(?:https?:|#|mailto:|tel:)/.test(one),
      )
      expect(own, file).toEqual([])
      expect(texts.get(file)).toContain('<style>')
      expect(texts.get(file)).toContain('<style media="print">')
      expect(texts.get(file)).not.toContain('rel="stylesheet"')
    }
  })

  test('redirects from each former address, in one step', () => {
    const moved = [...release.routes].filter(([, route]) => 'moved' in route || 'elsewhere' in route)
    const kept = moved.filter(([path]) => !exported.leftOut.includes(path))
    expect(kept.length).toBeGreaterThan(5)
    for (const [path, route] of kept) {
      const [target = ''] = valuesOf(doms.get(`${path.slice(1)}/index.html`) ?? parse('<p></p>'), 'href', 'a[href]')
      if ('elsewhere' in route) expect(target).toBe(route.elsewhere)
      else
        expect(
          texts.get(join(dirname(`${path.slice(1)}/index.html`), decodeURI(target.replace(/#.*/, '')))),
          path,
        ).toContain('<main')
    }
  })
})
