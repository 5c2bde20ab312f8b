import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LOCALES } from '../../src/locale/locale.ts'
import { compile } from '../../src/publish/compile/compile.ts'
import { loadApp } from '../../src/publish/export/app.ts'
import { exportSite } from '../../src/publish/export/export-site.ts'
import { openExportFolder } from '../../src/publish/export/folder.ts'
import { encoderOf } from '../../src/publish/media/encode.ts'
import { readFolder } from '../../src/publish/source/read-folder.ts'
import { encodePixel } from '../support/images.ts'
import { MemoryStore } from '../support/memory-store.ts'
import { IS_WHOLE } from '../support/whole.ts'
import { launch, openPage } from './browser.ts'
import { launchFirefox } from './firefox.ts'
import { faultsOf, KINDS } from './kinds.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'export-'))
  const { release } = await compile(await readFolder('content'))
  if (!release) throw new Error('content/ does not compile')
  const [store, encode] = [new MemoryStore(), encoderOf('content')]
  for (const [key, text] of release.records) store.values.set(key, text)
  for (const [key, made] of release.images)
    store.values.set(key, 'title' in made ? await encodePixel(made) : await encode(made))
  const target = await openExportFolder(folder)
  await exportSite({
    createApp: await loadApp(),
    kv: store.open().kv,
    root: release.root,
    held: release,
    origin: 'https://site.test',
    now: Date.now(),
    write: target.write,
  })
  await target.finish({})
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** The address of the file of a page: `/nl/about` → `file:///…/nl/about/index.html`. A file has no query. */
const fileOf = (path: string) => pathToFileURL(join(folder, path.replace(/\?.*/, ''), 'index.html')).href

/** Faults of a page of each kind. An address that does not exist has no file. */
const faultsInFiles = (look: (address: string) => Promise<string[]>) =>
  faultsOf(async (path, kind) => (kind === 'unknown' ? [] : look(fileOf(path))))

/** What a page that was opened from a disk lacks. Runs in the browser. */
async function lacking(): Promise<string[]> {
  await document.fonts.ready
  const sheets = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')]
  const images = [...document.images]
  for (const image of images) image.loading = 'eager'
  await Promise.allSettled(images.map((image) => image.decode()))
  // A font with `local()` is one of the reader's own, if there is one.
  const fonts = [...document.fonts]
    .filter(({ family }) => !family.includes('fallback'))
    .map(({ family, status }) => `${family} is ${status}`)
  return [
    ...sheets.filter(({ sheet }) => !sheet).map(({ href }) => `${href} is not loaded`),
    ...fonts.filter((one) => !one.endsWith(' loaded')),
    ...(fonts.length === 0 ? ['no font'] : []),
    ...images.filter(({ naturalWidth }) => naturalWidth === 0).map(({ src }) => `${src} is not loaded`),
    ...(getComputedStyle(document.querySelector('main') ?? document.body).display === 'block' ? [] : ['no main']),
  ]
}

/** The addresses of the links that lead to the page in another language, by language. Runs in the browser. */
function languageLinks(): Record<string, string> {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('header a[hreflang]')]
  return Object.fromEntries(links.map(({ hreflang, href }) => [hreflang.slice(0, 2), href]))
}

test('an export opens from a disk in Chromium: styles, font and pictures are there, and nothing fails', {
  timeout: 240_000,
}, async () => {
  const browser = await launch()
  const { page, errors } = await openPage(browser, { viewport: { width: 1280, height: 800 }, locale: 'de-DE' })
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText
    // The browser stops loading the icon of a page that it leaves.
    if (reason !== 'net::ERR_ABORTED') errors.push(`${request.url()}: ${reason}`)
  })
  page.on('request', (request) => {
    if (!/^(?:file|data):/.test(request.url())) errors.push(`requests ${request.url()}`)
  })
  try {
    const faults = await faultsInFiles(async (address) => {
      errors.length = 0
      await page.goto(address)
      return [...(await page.evaluate(lacking)), ...errors]
    })
    expect(faults).toEqual([])
    await page.goto(fileOf('/fr/recherche'))
    expect(await page.locator('main .export-note').first().innerText()).toContain('ne fonctionne pas dans cette copie')
    for (const locale of LOCALES) {
      await page.goto(fileOf('/nl/over-ons'))
      const address = (await page.evaluate(languageLinks))[locale]
      if (address !== undefined) await page.goto(address)
      expect(await page.evaluate(() => document.documentElement.lang.slice(0, 2))).toBe(locale)
      expect(await page.locator('.export-note').first().isVisible()).toBe(true)
    }
  } finally {
    await browser.close()
  }
})

test('an export opens from a disk in Firefox', { timeout: 240_000 }, async () => {
  const browser = await launchFirefox()
  try {
    const page = await browser.newPage()
    await page.setViewport({ width: 1280, height: 800 })
    const faults: string[] = []
    // What Firefox cannot open, it cannot open on any page, and Chromium looks at each kind at a push.
    const paths = IS_WHOLE
      ? Object.values(KINDS).filter((path) => path !== KINDS.unknown)
      : [KINDS.home, KINDS.project, KINDS.chart]
    for (const path of paths) {
      await page.goto(fileOf(path))
      faults.push(...(await page.evaluate(lacking)).map((fault) => `${path}: ${fault}`))
    }
    expect(faults).toEqual([])
    for (const locale of LOCALES) {
      await page.goto(fileOf('/nl/over-ons'))
      const address = (await page.evaluate(languageLinks))[locale]
      if (address !== undefined) await page.goto(address)
      expect(await page.evaluate(() => document.documentElement.lang.slice(0, 2))).toBe(locale)
    }
  } finally {
    await browser.close()
  }
})
