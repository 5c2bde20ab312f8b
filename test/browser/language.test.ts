import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { MUNICIPALITIES } from '../../src/domain/municipalities.ts'
import { LOCALES, type Locale, REGIONAL_TAGS } from '../../src/locale/locale.ts'
import { messages } from '../../src/locale/messages/index.ts'
import { launch, openPage } from './browser.ts'
import { markedTexts, platesWithLanguage } from './in-page.ts'
import { KINDS } from './kinds.ts'

/** Pages that exist only in Dutch and French. Their English path shows a borrowed text. */
const WITHOUT_ENGLISH = ['/nl/publicaties/twintigste-eeuwse-rand', '/nl/agenda/opening-debatruimte']

/** Frequent short words that only one of the languages has. */
const SMALL_WORDS: Record<Locale, RegExp> = {
  nl: /(?<!\p{L})(?:het|een|van|voor|naar|zijn|niet|ook|dat|wat|wie|waar|deze|uw|met|wordt|over|bij|alle|geen|kunt|onze)(?!\p{L})/giu,
  fr: /(?<!\p{L})(?:le|la|les|des|du|et|pour|une|un|est|sont|dans|sur|vous|votre|avec|par|qui|que|nous|ce|cette|aux|au|pas|vos|ou)(?!\p{L})|(?<!\p{L})[ldnsqc]’/giu,
  en: /(?<!\p{L})(?:the|of|and|for|to|this|that|are|is|was|were|your|you|with|from|by|which|what|it|our|not|can|its|has|have)(?!\p{L})/giu,
}

/** Guesses the language of a text by its short words. Undefined if there are too few. */
function guess(text: string): Locale | undefined {
  const counts = LOCALES.map((locale) => ({ locale, count: text.match(SMALL_WORDS[locale])?.length ?? 0 }))
  const [first, second] = counts.sort((a, b) => b.count - a.count)
  return first && second && first.count >= 2 && first.count >= 3 * second.count ? first.locale : undefined
}

interface Read {
  path: string
  html: string
  title: string | null
  texts: ReturnType<typeof markedTexts>
  plates: [name: string, lang: string][]
}

const origin = inject('origin')
let browser: Browser
let page: Page
/** Pages of each kind in each language, and the borrowed pages. */
const pages: Read[] = []
beforeAll(async () => {
  browser = await launch()
  page = (await openPage(browser, { viewport: { width: 1280, height: 800 }, locale: 'de-DE' })).page
  for (const path of [...Object.values(KINDS), ...WITHOUT_ENGLISH]) {
    pages.push(await read(path))
    const links = await page.locator('.language-switch a').all()
    const hrefs = await Promise.all(links.map((link) => link.getAttribute('href')))
    for (const href of hrefs) pages.push(await read(href?.replace(/#.*$/, '') ?? ''))
  }
})
afterAll(() => browser?.close())

async function read(path: string): Promise<Read> {
  await page.goto(`${origin}${path}`)
  return {
    path,
    html: (await page.locator('html').getAttribute('lang')) ?? '',
    title: await page.locator('title').getAttribute('lang'),
    texts: await page.evaluate(markedTexts),
    plates: await page.evaluate(platesWithLanguage),
  }
}

test('each page declares its language, and the gateway that it has several', () => {
  const expected = ({ path }: Read) => {
    const locale = LOCALES.find((one) => path.startsWith(`/${one}/`))
    return locale ? REGIONAL_TAGS[locale] : 'mul'
  }
  expect(pages.map(({ path, html }) => `${path} ${html}`)).toEqual(pages.map((one) => `${one.path} ${expected(one)}`))
  expect(pages.length).toBeGreaterThan(40)
})

test('a text in another language than its page is marked with it', () => {
  const texts = pages.flatMap(({ path, texts }) => texts.map((text) => ({ path, ...text, language: guess(text.text) })))
  const told = texts.filter(({ language }) => language)
  expect(told.filter(({ language, lang }) => language !== lang)).toEqual([])
  expect(told.length).toBeGreaterThan(1_000)
})

test('an English page that borrows its text marks the text wherever it appears', () => {
  const borrowed = pages.slice(-3 * WITHOUT_ENGLISH.length).filter(({ path }) => path.startsWith('/en/'))
  expect(borrowed.length).toBe(WITHOUT_ENGLISH.length)
  for (const { title, texts } of borrowed) {
    const heading = texts.find(({ at }) => at.startsWith('h1'))
    expect([title, heading?.lang]).toEqual(['nl', 'nl'])
    // Also in the breadcrumbs and the title block.
    const again = texts.filter(({ text }) => text === heading?.text)
    expect(again.length).toBeGreaterThanOrEqual(3)
    expect(again.filter(({ lang }) => lang !== 'nl')).toEqual([])
    expect(texts.filter(({ lang }) => lang === 'en').length).toBeGreaterThan(10)
  }
})

test('street plates mark each name with its language', () => {
  const names = Object.values(MUNICIPALITIES)
  const isOfficial = (name: string, lang: string) => names.some((official) => Object(official)[lang] === name)
  const plates = pages.flatMap(({ path, plates }) => plates.map(([name, lang]) => ({ path, name, lang })))
  expect(plates.filter(({ name, lang }) => !isOfficial(name, lang))).toEqual([])
  expect(plates.length).toBeGreaterThan(20)
})

test('a click on a language leads to the page at its top, and the next visit is in that language', async () => {
  const { page: visit, context } = await openPage(browser, { locale: 'de-DE' })
  await visit.goto(`${origin}/nl/zoeken?q=heyvaert`)
  const stored = visit.waitForResponse((response) => response.url().endsWith('/language/fr.svg'))
  await visit.locator('.language-switch a[lang="fr"]').click()
  expect((await stored).status()).toBe(200)
  expect(visit.url()).toBe(`${origin}/fr/recherche?q=heyvaert#_fr`)
  expect(await visit.evaluate('window.scrollY')).toBe(0)
  await visit.goto(`${origin}/`)
  expect(visit.url()).toBe(`${origin}/fr/`)
  await context.close()
})

test('a page that is opened by another link stores no language', async () => {
  const { page: visit, context } = await openPage(browser, { locale: 'de-DE' })
  await visit.goto(`${origin}/fr/`)
  expect(await context.cookies()).toEqual([])
  await context.close()
})

test.each(LOCALES)('in %s, the language switch names each language in that language', async (locale) => {
  await page.goto(`${origin}/${locale}/`)
  for (const one of LOCALES) {
    const name = page.locator('.language-switch').getByText(messages(one).languageName, { exact: true })
    const marked = await name.evaluate((element) => element.closest<HTMLElement>('[lang]')?.lang)
    expect(marked?.slice(0, 2)).toBe(one)
  }
})
