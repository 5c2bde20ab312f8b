import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { localeOf } from '../../src/content/paths.ts'
import { LOCALES, REGIONAL_TAGS } from '../../src/locale/locale.ts'
import { decoded, parse, valuesOf } from '../support/markup.ts'
import { documents } from '../support/real-site.ts'

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:a11y'],
    rules: {
      // Rules about style: Hono closes what is void, the compiler of Markdown does not; browsers read either alike.
      'void-style': 'off',
      'attribute-boolean-style': ['error', { style: 'empty' }],
      // The site's own ids begin with an underscore, so that no heading of an author can have the same.
      'valid-id': ['error', { relaxed: true }],
      // A list of choices is sent as one name with several values (URL standard, urlencoded).
      'form-dup-name': 'off',
      // Three titles side by side, on the errors of a reader of whom nothing is known: none is indexed.
      'long-title': ['error', { maxlength: 80 }],
    },
  }),
)

const TAGS = new Set<string>([...LOCALES, ...Object.values(REGIONAL_TAGS), 'mul'])

describe.each(documents)('%s', (_, path, html) => {
  const dom = parse(html)
  const elements = dom.querySelectorAll('*')

  test('is valid, accessible HTML as far as a machine can tell', async () => {
    const { results } = await validator.validateString(html)
    const found = results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
    )
    expect(found).toEqual([])
  })

  test('has one title of the first level and no jump between levels', () => {
    const levels = dom.querySelectorAll('h1, h2, h3, h4, h5, h6').map(({ tagName }) => Number(tagName.slice(1)))
    expect(levels.filter((level) => level === 1)).toEqual([1])
    expect(levels[0]).toBe(1)
    for (const [i, level] of levels.entries()) expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1)
  })

  test('has a main part, and names each of several navigations', () => {
    expect(dom.querySelectorAll('main')).toHaveLength(1)
    const names = dom.querySelectorAll('nav').map((nav) => {
      const by = nav.getAttributeValue('aria-labelledby')
      return by ? dom.querySelector(`#${by}`)?.textContent : nav.getAttributeValue('aria-label')
    })
    expect(names.every(Boolean)).toBe(true)
    expect(new Set(names).size).toBe(names.length)
  })

  test('uses each id once, and refers to no other', () => {
    const ids = valuesOf(dom, 'id')
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
    const references = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for', 'popovertarget'].flatMap(
      (name) => valuesOf(dom, name).flatMap((value) => value.split(' ')),
    )
    expect(references.filter((id) => !ids.includes(id))).toEqual([])
  })

  test('is in the language of its path, and marks other languages with tags that exist', () => {
    const locale = localeOf(path)
    const lang = dom.querySelector('html')?.getAttributeValue('lang') ?? ''
    if (locale) expect(lang).toBe(REGIONAL_TAGS[locale])
    for (const tag of [...valuesOf(dom, 'lang'), ...valuesOf(dom, 'hreflang', 'a[hreflang]')]) {
      expect([...TAGS], tag).toContain(tag)
    }
  })

  test('has no script, style or handler inside', () => {
    expect(dom.querySelectorAll('style')).toEqual([])
    const scripts = dom.querySelectorAll('script')
    expect(scripts.filter((script) => script.getAttributeValue('type') !== 'application/ld+json')).toEqual([])
    const attributes = elements.flatMap((element) => element.attributes.map(({ key }) => key.toLowerCase()))
    expect(attributes.filter((key) => key.startsWith('on') || key === 'style')).toEqual([])
    expect(html).not.toMatch(/javascript:/i)
  })

  test('loads nothing but the style sheet, the icon and the manifest, from this site', () => {
    const loaded = [
      ...valuesOf(dom, 'src'),
      ...valuesOf(dom, 'srcset'),
      ...valuesOf(dom, 'poster'),
      ...valuesOf(dom, 'data', 'object[data]'),
      ...dom
        .querySelectorAll('link')
        .filter((link) => !['canonical', 'alternate'].includes(link.getAttributeValue('rel') ?? ''))
        .map((link) => link.getAttributeValue('href')),
    ]
    expect(loaded).toEqual([
      '/favicon.svg',
      '/site.webmanifest',
      expect.stringMatching(/^\/assets\/site\.[0-9a-f]{16}\.css$/),
    ])
    expect(elements.filter(({ tagName }) => ['iframe', 'embed', 'base', 'use'].includes(tagName))).toEqual([])
  })

  test('shows no mark of a template that failed', () => {
    const text = decoded(dom.textContent)
    expect(text).not.toMatch(/undefined|\[object |NaN|\{origin\}|<!--contacts-->|Invalid Date/)
    expect(html).not.toMatch(/(?:href|src|content)=""/)
  })
})
