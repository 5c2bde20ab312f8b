import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import { expect, test } from 'vitest'
import { localeOf } from '../../src/content/paths.ts'
import { LOCALES, REGIONAL_TAGS } from '../../src/locale/locale.ts'
import { decoded, valuesOf } from '../support/markup.ts'
import { differences, offenders, unless } from '../support/offenders.ts'
import { type Document, documents } from '../support/real-site.ts'
import { IS_WHOLE } from '../support/whole.ts'

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:a11y'],
    rules: {
      // Rules about style. Hono closes void elements and the Markdown compiler does not; browsers treat both alike.
      'void-style': 'off',
      'attribute-boolean-style': ['error', { style: 'empty' }],
      // The site's own ids start with an underscore, so that they differ from the ids of headings in content.
      'valid-id': ['error', { relaxed: true }],
      // A form sends a list of choices as several values of one name (URL standard, urlencoded).
      'form-dup-name': 'off',
      // An error page without a known language has three titles, and is not indexed.
      'long-title': ['error', { maxlength: 80 }],
    },
  }),
)

const TAGS = new Set<string>([...LOCALES, ...Object.values(REGIONAL_TAGS), 'mul'])
/** Elements that include another document or change the base address. */
const FRAMING = new Set(['iframe', 'embed', 'base', 'use'])

const nameOf = ({ name }: Document) => name

/** Applies a rule to all documents. */
const wrong = (rule: (document: Document) => string[] | Promise<string[]>) => offenders(documents, nameOf, rule)

/** If not the whole site is checked, each page in one language, the next page in the next one: html-validate takes longest. */
const VALIDATED = documents.filter(
  ({ name, path }, i) => IS_WHOLE || name !== path || (i + Math.floor(i / LOCALES.length)) % LOCALES.length === 0,
)

test('every document is valid, accessible HTML as far as html-validate can check', async () => {
  const found = await offenders(VALIDATED, nameOf, async ({ html }) => {
    const { results } = await validator.validateString(html)
    return results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
    )
  })
  expect(found).toEqual([])
})

test('every document has one h1 and skips no heading level', async () => {
  const found = await wrong(({ dom }) => {
    const levels = dom.querySelectorAll('h1, h2, h3, h4, h5, h6').map(({ tagName }) => Number(tagName.slice(1)))
    const jumps = levels.filter((level, i) => level - (levels[i - 1] ?? 0) > 1)
    return [
      ...differences('number of h1', levels.filter((level) => level === 1).length, 1),
      ...differences('level of the first heading', levels[0], 1),
      ...jumps.map((level) => `jumps to h${level} in ${levels.join(' ')}`),
    ]
  })
  expect(found).toEqual([])
})

test('every document has a <main>, and a unique name for each <nav>', async () => {
  const found = await wrong(({ dom }) => {
    const names = dom.querySelectorAll('nav').map((nav) => {
      const by = nav.getAttributeValue('aria-labelledby')
      return by ? dom.querySelector(`#${by}`)?.textContent : nav.getAttributeValue('aria-label')
    })
    return [
      ...differences('number of <main>', dom.querySelectorAll('main').length, 1),
      ...names.filter((name) => !name).map(() => 'has a <nav> without a name'),
      ...names.filter((name, i) => names.indexOf(name) !== i).map((name) => `has two <nav> named ${name}`),
    ]
  })
  expect(found).toEqual([])
})

test('every document uses each id once, and refers only to ids that it has', async () => {
  const REFERENCES = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for', 'popovertarget']
  const found = await wrong(({ dom }) => {
    const ids = valuesOf(dom, 'id')
    const references = REFERENCES.flatMap((name) => valuesOf(dom, name).flatMap((value) => value.split(' ')))
    return [
      ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `has the id ${id} twice`),
      ...references.filter((id) => !ids.includes(id)).map((id) => `refers to the id ${id}, which it does not have`),
    ]
  })
  expect(found).toEqual([])
})

test('every document is in the language of its path, and marks other languages with known tags', async () => {
  const found = await wrong(({ path, dom }) => {
    const locale = localeOf(path)
    const lang = dom.querySelector('html')?.getAttributeValue('lang') ?? ''
    const tags = [...valuesOf(dom, 'lang'), ...valuesOf(dom, 'hreflang', 'a[hreflang]')]
    return [
      ...(locale ? differences('lang of <html>', lang, REGIONAL_TAGS[locale]) : []),
      ...tags.filter((tag) => !TAGS.has(tag)).map((tag) => `uses the unknown language tag ${tag}`),
    ]
  })
  expect(found).toEqual([])
})

test('no document has an inline script, style or event handler', async () => {
  const found = await wrong(({ html, dom }) => {
    const scripts = dom.querySelectorAll('script')
    const attributes = dom
      .querySelectorAll('*')
      .flatMap((element) => element.attributes.map(({ key }) => ({ key: key.toLowerCase(), tag: element.tagName })))
    return [
      ...dom.querySelectorAll('style').map(() => 'has a <style>'),
      ...scripts
        .filter((script) => script.getAttributeValue('type') !== 'application/ld+json')
        .map((script) => `has a <script> of type ${script.getAttributeValue('type')}`),
      ...attributes
        .filter(({ key }) => key.startsWith('on') || key === 'style')
        .map(({ key, tag }) => `has ${key} on <${tag}>`),
      ...unless(!/javascript:/i.test(html), 'contains javascript:'),
    ]
  })
  expect(found).toEqual([])
})

/** One picture of a page, or several in a `srcset`. */
const PICTURES = /^(?:\/media\/[0-9a-f]{20}\/[\w.-]+(?: \d+w)?(?:, |$))+$/

test('every document loads only style sheets, the title font, pictures, the icon and the manifest, from this site', async () => {
  const found = await wrong(({ dom }) => {
    const loaded = [
      ...valuesOf(dom, 'src'),
      ...valuesOf(dom, 'srcset'),
      ...valuesOf(dom, 'poster'),
      ...valuesOf(dom, 'data', 'object[data]'),
      ...dom
        .querySelectorAll('link')
        .filter((link) => !['canonical', 'alternate'].includes(link.getAttributeValue('rel') ?? ''))
        .map((link) => link.getAttributeValue('href')),
    ].map((address) =>
      address
        ?.replace(/^\/assets\/[a-z]+\.[0-9a-f]{16}\.css$/, 'a style sheet')
        .replace(/^\/assets\/titles\.[0-9a-f]{16}\.woff2$/, 'the title font'),
    )
    // A drawing may repeat a shape of the same document.
    const framing = dom
      .querySelectorAll('*')
      .filter((element) => FRAMING.has(element.tagName) && !element.getAttributeValue('href')?.startsWith('#'))
    return [
      ...differences(
        'what is loaded',
        [...new Set(loaded)].filter((address) => !PICTURES.test(address ?? '')),
        [
          '/favicon.ico',
          '/favicon.svg',
          '/apple-touch-icon.png',
          '/site.webmanifest',
          'the title font',
          'a style sheet',
          // Not loaded: the element for which the first paint waits.
          '#_content',
        ],
      ),
      ...framing.map(({ tagName }) => `has a <${tagName}>`),
    ]
  })
  expect(found).toEqual([])
})

test('no document shows a template error such as “undefined”', async () => {
  const found = await wrong(({ html, dom }) => {
    const marks = /.{0,30}(?:undefined|\[object |NaN|\{origin\}|<!--contacts-->|Invalid Date).{0,30}/.exec(
      decoded(dom.textContent),
    )
    const empty = /(?:href|src|content)=""/.exec(html)
    return [...(marks ? [`shows “${marks[0]}”`] : []), ...(empty ? [`has ${empty[0]}`] : [])]
  })
  expect(found).toEqual([])
})
