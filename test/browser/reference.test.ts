import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import pixelmatch from 'pixelmatch'
import type { Browser, Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launch, openPage } from './browser.ts'

/*
 * Compares screenshots of six kinds of pages with reviewed ones. The pages are examples with invented content, so that
 * changes of the content do not matter. After a change of the design, replace the screenshots with
 * `npm run test:browser -- reference -u`, and look at each. The screenshot matcher of vitest works only in its browser
 * mode, so pixelmatch compares them here.
 */
const FOLDER = 'test/browser/reference'
const PAGES = {
  home: 'home-with-an-open-inquiry',
  article: 'page-a-text-with-everything-around-it',
  project: 'page-a-project',
  inquiry: 'page-an-open-inquiry',
  search: 'search-found-with-ways-to-narrow-it-down',
  error: 'error-not-found-with-suggestions',
}
const VIEWS = [
  { name: 'wide', locale: 'nl', colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  { name: 'narrow', locale: 'fr', colorScheme: 'dark', viewport: { width: 390, height: 844 } },
] as const
/** Share of the pixels that may differ: anti-aliasing of text varies. */
const MOST = 0.002

const isUpdate = inject('updateScreenshots')
const origin = inject('developmentOrigin')

let browser: Browser
let machine: string
beforeAll(async () => {
  browser = await launch()
  const { page, context } = await openPage(browser)
  await page.goto(`${origin}/_components/nl`)
  const [version] = browser.version().split('.')
  // Written as Biome formats it.
  machine = `{ "browser": "${version}", "letters": [${(await lettersOn(page)).join(', ')}] }`
  if (isUpdate) {
    mkdirSync(FOLDER, { recursive: true })
    writeFileSync(`${FOLDER}/machine.json`, `${machine}\n`)
  }
  await context.close()
})
afterAll(async () => {
  await browser?.close()
})

/** Widths of letters, to detect the fonts, which differ by machine. */
async function lettersOn(page: Page): Promise<number[]> {
  return (await page.evaluate(`['400', '650'].map((weight) => {
    const context = document.createElement('canvas').getContext('2d')
    context.font = weight + ' 100px ' + getComputedStyle(document.body).fontFamily
    return Math.round(context.measureText('Hamburgefonstiv 0123456789 éèçœ').width)
  })`)) as number[]
}

describe.each(Object.entries(PAGES))('%s', (kind, name) => {
  test.for(VIEWS)(
    'looks like the reviewed screenshot, $name, $colorScheme',
    async ({ name: view, locale, ...look }, { skip }) => {
      const { page, context } = await openPage(browser, look)
      const answer = await page.goto(`${origin}/_components/${locale}/${name}`)
      // The server redirects an unknown example to the components page.
      expect(answer?.url()).toContain(name)
      const file = `${FOLDER}/${kind}-${view}.png`
      const taken = await page.screenshot()
      await context.close()
      if (isUpdate) {
        writeFileSync(file, taken)
        return
      }
      expect(existsSync(file), `${file} was never taken`).toBe(true)
      const kept = readFileSync(`${FOLDER}/machine.json`, 'utf8').trim()
      skip(machine !== kept, `the screenshots were taken with another browser or other fonts: ${kept}, here ${machine}`)
      const [now, before] = [PNG.sync.read(taken), PNG.sync.read(readFileSync(file))]
      const { width, height } = before
      expect({ width: now.width, height: now.height }).toEqual({ width, height })
      const different = pixelmatch(before.data, now.data, undefined, width, height, { threshold: 0.2 })
      expect(different / (width * height), `${different} pixels of ${file}`).toBeLessThanOrEqual(MOST)
    },
  )
})
