import { describe, expect, it } from 'vitest'
import { TOPICS } from '../../../src/domain/topics.ts'
import { LOCALES, localized } from '../../../src/locale/locale.ts'
import { NEWSLETTER_PATHS, pagePath } from '../../../src/newsletter/paths.ts'
import { Footer } from '../../../src/views/footer/footer.tsx'
import { frameOf } from './frame.ts'
import { elements } from './html.ts'

const elsewhere = localized((locale) => `/${locale}/elsewhere`)

describe('the form in the footer', () => {
  it.each(LOCALES)('signs up for all topics in the language of the page (%s)', (locale) => {
    const html = String(<Footer frame={frameOf(locale, elsewhere)} />)
    expect(elements(html, 'form').map(({ attributes }) => attributes)).toMatchObject([
      { method: 'post', action: NEWSLETTER_PATHS[locale], novalidate: '' },
    ])
    const sent = elements(html, 'input').map(({ attributes: { type, name, value } }) => `${type} ${name}=${value}`)
    expect(sent).toEqual([
      'email email=',
      `hidden locale=${locale}`,
      ...TOPICS.map((topic) => `hidden topics=${topic}`),
      'text leave-empty=',
    ])
    const links = elements(html, 'a').map(({ attributes }) => attributes.href)
    expect(links).toEqual(expect.arrayContaining([`/${locale}/privacy`, NEWSLETTER_PATHS[locale]]))
  })

  it('has ids that cannot clash with those of an article', () => {
    const ids = [...String(<Footer frame={frameOf('nl', elsewhere)} />).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(ids.length).toBeGreaterThan(2)
    for (const id of ids) expect(id).toMatch(/^_footer-/)
  })

  it.each([NEWSLETTER_PATHS, localized((locale) => pagePath('sent', locale))])(
    'is left out on the newsletter’s own pages',
    (paths) => {
      expect(String(<Footer frame={frameOf('fr', paths)} />)).not.toContain('<form')
    },
  )

  it('is present on a page whose path only starts like that of the newsletter', () => {
    const paths = localized((locale) => `${NEWSLETTER_PATHS[locale]}-archive`)
    expect(String(<Footer frame={frameOf('fr', paths)} />)).toContain('<form')
  })
})
