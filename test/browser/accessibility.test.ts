import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { parse } from 'yaml'
import { IS_WHOLE } from '../support/whole.ts'
import { askAxe, axeVersion } from './axe.ts'
import { launch, openPage } from './browser.ts'
import { KINDS } from './kinds.ts'

/** Failures that the accessibility statement declares. The test fails for any other broken rule. */
const told = (parse(readFileSync('content/accessibility/facts.yaml', 'utf8')).known ?? []) as {
  rule?: string
  pages: string[]
}[]
const origin = inject('origin')
const pathsOfPage = inject('pathsOfPage')
const isTold = (rule: string, path: string) =>
  told.some((failure) => failure.rule === rule && failure.pages.some((page) => pathsOfPage[page]?.includes(path)))

/** Paths that the sitemap does not list: searches, filtered lists, a borrowed page, an unknown path, the gateway, a form. */
const MORE = [
  '/nl/zoeken?q=heyvart',
  '/fr/recherche?q=zzzzqqq',
  '/en/near-you?place=woluwe',
  '/nl/nieuws?year=2017',
  '/en/about-us/story',
  '/nl/onbekend',
  '/',
  '/fr/newsletter/envoye',
]

const KIND_PATHS: string[] = Object.values(KINDS)
const COVERING = inject('morePaths')
/** Pages with a declared failure. */
const DECLARED = told.flatMap(({ pages }) => pages.flatMap((page) => pathsOfPage[page] ?? []))

let browser: Browser
/**
 * If the whole site is checked, all pages in all languages: of the pages of municipalities, which have the same structure,
 * two. Otherwise a page of each kind, and the pages that cover all constructs.
 */
let paths: string[]
beforeAll(async () => {
  browser = await launch()
  if (!IS_WHOLE) {
    paths = [...new Set([...KIND_PATHS, ...MORE, ...DECLARED, ...COVERING])]
    return
  }
  const sitemap = await (await fetch(`${origin}/sitemap.xml`)).text()
  const listed = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname)
  const ofPlaces = (path: string) => /^\/(?:nl\/in-uw-buurt|fr\/pres-de-chez-vous|en\/near-you)\/./.test(path)
  const isExample = (path: string) => /(?:molenbeek|1080|ukkel|uccle|1180)/.test(path)
  paths = [...listed.filter((path) => !ofPlaces(path) || isExample(path)), ...MORE]
})
afterAll(() => browser?.close())

/** Opens a page as a reader of German, so that `/` shows the gateway. */
async function open(
  path: string,
  options: Parameters<Browser['newContext']>[0],
): Promise<{ page: Page; errors: string[]; close(): Promise<void> }> {
  const { page, context, errors } = await openPage(browser, { ...options, locale: 'de-DE' })
  await page.goto(`${origin}${path}`)
  return { page, errors, close: () => context.close() }
}

const VIEWS = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [1280, 320].map((width) => ({ colorScheme, width })),
)
/** Tabs that check pages at the same time. */
const TABS = 2

/**
 * Views in which a page is checked. If not the whole site is checked, each page with a declared failure is checked in each
 * view, a page of each kind in two views, and each other page in one view, the next page in the next view.
 */
function viewsOf(path: string): (typeof VIEWS)[number][] {
  if (IS_WHOLE || DECLARED.includes(path)) return VIEWS
  const isOfEachKind = [...KIND_PATHS, ...MORE].includes(path)
  if (isOfEachKind) return VIEWS.filter(({ colorScheme, width }) => (colorScheme === 'light') === (width === 1280))
  return VIEWS.filter((_, i) => i === COVERING.indexOf(path) % VIEWS.length)
}

describe('every page, light and dark, 1280 and 320 px wide', () => {
  test('breaks only axe rules that the statement declares, reflows, and loads nothing that the CSP blocks', async ({
    task,
  }) => {
    const wrong: string[] = []
    const broken = new Map<string, Set<string>>()
    let rules = 0
    const queue = paths.map((path) => ({ path, views: viewsOf(path) }))
    const checkTheQueue = async () => {
      const { page, errors, close } = await open('/', {})
      for (let next = queue.shift(); next; next = queue.shift()) {
        const { path, views } = next
        errors.length = 0
        await page.setViewportSize({ width: 320, height: 800 })
        await page.goto(`${origin}${path}`)
        const scroll = (await page.evaluate('document.documentElement.scrollWidth')) as number
        if (scroll > 320) wrong.push(`${path} is ${scroll} px wide, not 320`)
        for (const { colorScheme, width } of views) {
          await page.emulateMedia({ colorScheme })
          await page.setViewportSize({ width, height: 800 })
          const found = await askAxe(page)
          rules = Math.max(rules, found.rules)
          for (const { id, nodes } of found.violations) {
            broken.set(id, (broken.get(id) ?? new Set()).add(path))
            if (!isTold(id, path)) wrong.push(`${path} ${colorScheme} ${width} ${id}: ${nodes.join(', ')}`)
          }
        }
        wrong.push(...errors.filter((error) => !error.includes('404')).map((error) => `${path} ${error}`))
      }
      await close()
    }
    await Promise.all(Array.from({ length: TABS }, checkTheQueue))
    const violations = [...broken].map(([rule, pages]) => ({
      rule,
      pages: [...pages].sort((a, b) => paths.indexOf(a) - paths.indexOf(b)),
    }))
    if (IS_WHOLE)
      task.meta.axe = {
        pages: paths.length,
        views: VIEWS.length,
        rules,
        version: axeVersion,
        browser: browser.version(),
        violations,
      }
    expect(paths.length).toBeGreaterThan(IS_WHOLE ? 300 : 40)
    expect(wrong).toEqual([])
    // The statement must not declare a failure that is fixed.
    expect(told.filter(({ rule }) => rule !== undefined && !broken.has(rule))).toEqual([])
  }, 1_800_000)
})
