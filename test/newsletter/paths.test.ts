import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { LOCALES } from '../../src/locale/locale.ts'
import {
  NEWSLETTER_PATHS,
  type NewsletterPage,
  ONE_CLICK_PATH,
  pagePath,
  tokenPath,
} from '../../src/newsletter/paths.ts'

const PAGES = ['sent', 'confirm', 'manage', 'preferences', 'change', 'erased'] as const satisfies NewsletterPage[]

/** The slug of the newsletter's page in the content. */
async function slugOf(locale: string): Promise<string> {
  const [, matter = ''] = (await readFile(`content/newsletter/${locale}.md`, 'utf8')).split(/^---$/m)
  return parse(matter).slug
}

describe('the paths of the newsletter', () => {
  it.each(LOCALES)('have in %s the slug of the page in content/newsletter', async (locale) => {
    expect(NEWSLETTER_PATHS[locale]).toBe(`/${locale}/${await slugOf(locale)}`)
  })

  it('are below that page', () => {
    const paths = LOCALES.flatMap((locale) => PAGES.map((page) => ({ locale, path: pagePath(page, locale) })))
    expect(paths.filter(({ locale, path }) => !path.startsWith(`${NEWSLETTER_PATHS[locale]}/`))).toEqual([])
  })

  it('are all different', () => {
    const paths = LOCALES.flatMap((locale) => [
      NEWSLETTER_PATHS[locale],
      ...PAGES.map((page) => pagePath(page, locale)),
    ])
    expect(new Set([...paths, ONE_CLICK_PATH]).size).toBe(LOCALES.length * (PAGES.length + 1) + 1)
  })

  it('need no escaping, nor does a token in them', () => {
    for (const locale of LOCALES) {
      for (const page of PAGES) {
        const path = tokenPath(page, locale, `${'A-_9'.repeat(5)}AB.${'A-_9'.repeat(10)}ABC`)
        expect(new URL(path, 'https://example.org').pathname).toBe(path)
        expect(path.startsWith(`${pagePath(page, locale)}/`)).toBe(true)
      }
    }
  })
})
