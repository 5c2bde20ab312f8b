import { type HtmlElement, TextNode } from 'html-validate'
import { SEARCH_PATHS } from '../../src/content/paths.ts'
import { MUNICIPALITY_CODES } from '../../src/domain/municipalities.ts'
import { LOCALES, type Locale } from '../../src/locale/locale.ts'
import { messages } from '../../src/locale/messages/index.ts'
import { municipalityName } from '../../src/locale/municipality-name.ts'
import type { RealRelease } from './compile-real-site.ts'
import { decoded, parse } from './markup.ts'
import { ORIGIN } from './serve.ts'

/** The languages of the texts of a site, to check a document against. */
export interface Texts {
  /** Language of the text at each path. */
  at: ReadonlyMap<string, string>
  /** Languages of each title and summary, by its text. */
  of: ReadonlyMap<string, ReadonlySet<string>>
}

/** Reads the texts of a release. A title that site.yaml, facts or messages also have in a language counts as that language too. */
export function textsOf({ pages, records, root, tree }: RealRelease): Texts {
  const of = new Map<string, Set<string>>()
  const note = (text: string, locale: Locale) => of.set(folded(text), (of.get(folded(text)) ?? new Set()).add(locale))
  for (const { title, summary, textLocale } of pages) for (const text of [title, summary]) note(text, textLocale)
  const facts = [...tree.values()].map((page) => page.facts)
  const { site } = JSON.parse(records.get(root) ?? '{}')
  for (const locale of LOCALES) {
    const { name, organisation, tagline, newsletter, navigation } = site[locale]
    for (const { teaser } of navigation) note(teaser, locale)
    const own = [name, organisation, tagline, newsletter.title, newsletter.text, ...stringsIn(messages(locale), locale)]
    const places = MUNICIPALITY_CODES.map((code) => municipalityName(code, locale))
    for (const text of [...own, ...places, ...stringsIn(facts, locale)]) if (of.has(folded(text))) note(text, locale)
  }
  const searches = LOCALES.map((locale) => [SEARCH_PATHS[locale], locale] as const)
  return { at: new Map([...pages.map(({ path, textLocale }) => [path, textLocale] as const), ...searches]), of }
}

/**
 * Reports language faults in a document (HTML or Atom): a title or summary that is not marked with its language, and a
 * link without the language of its target. A link to the document itself, such as another part of a list, needs no
 * language.
 * @param document its source, or what was parsed from it
 * @param path path of the document
 */
export function surprises(document: string | HtmlElement, texts: Texts, path?: string): string[] {
  const root = typeof document === 'string' ? parse(document) : document
  const links = [...elementsIn(root)].filter((element) => isLink(element))
  return [
    ...[...elementsIn(root, (element) => !isAuthored(element))].flatMap((element) => unmarkedIn(element, texts)),
    ...links.flatMap((link) => unannounced(link, texts, path)),
  ]
}

/** The elements in an element, without those that are left out and what is in them. */
function* elementsIn(parent: HtmlElement, isKept = (_: HtmlElement) => true): Generator<HtmlElement> {
  for (const element of parent.childElements) {
    if (!isKept(element)) continue
    yield element
    yield* elementsIn(element, isKept)
  }
}

/** Language of an element: that of the nearest mark (HTML 3.2.6.2, XML 2.12). */
function languageOf(element: HtmlElement | null): string {
  const lang = element?.getAttributeValue('lang') ?? element?.getAttributeValue('xml:lang')
  return lang ? lang.slice(0, 2) : element ? languageOf(element.parent) : ''
}

/** The article of a page. Names in other languages in it are the author's choice; its `lang` has its own test. */
function isAuthored(element: HtmlElement): boolean {
  return element.getAttributeValue('class')?.split(' ').includes('article') === true
}

const READ_ALOUD = ['title', 'alt', 'aria-label', 'content']

function unmarkedIn(element: HtmlElement, texts: Texts): string[] {
  // A highlighted word of a search is not a title, even if a page has this title.
  if (element.tagName === 'mark') return []
  const text = textOf(element)
  // Only the innermost element with a whole title. Its `lang` may be on the element or on any ancestor.
  const isInner = isKnown(text, texts) && element.childElements.every((child) => bare(textOf(child)) !== bare(text))
  const own = () =>
    element.childNodes.filter((node) => node instanceof TextNode).map((node) => folded(node.textContent))
  // Open Graph has the language of all its texts in og:locale.
  const isOpenGraph = element.getAttributeValue('property')?.startsWith('og:')
  const attributes = isOpenGraph ? [] : READ_ALOUD.flatMap((name) => element.getAttributeValue(name) ?? []).map(folded)
  return [...new Set([...(isInner ? [text, ...own()] : []), ...attributes])].flatMap((one) =>
    unmarked(element, one, texts),
  )
}

function isKnown(text: string, { of }: Texts): boolean {
  return of.has(text) || of.has(bare(text))
}

function unmarked(element: HtmlElement, text: string, { of }: Texts): string[] {
  const languages = of.get(text) ?? of.get(bare(text))
  const language = languageOf(element)
  return !languages || languages.has(language)
    ? []
    : [`<${element.tagName}> in ${language} says in ${[...languages].join(', ')}: ${text.slice(0, 60)}`]
}

/** A title without its suffix: the number of pages, or the name of the site. */
function bare(text: string): string {
  return text.replace(/ \(\d*\)?$| – perspective\.brussels$/, '')
}

function isLink(element: HtmlElement): boolean {
  return element.is('a') || (element.is('link') && element.getAttributeValue('hreflang') !== null)
}

function unannounced(link: HtmlElement, { at }: Texts, path: string | undefined): string[] {
  const href = decoded(link.getAttributeValue('href') ?? '')
  const { origin, pathname } = new URL(href, ORIGIN)
  const language = at.get(pathname)
  const said = link.getAttributeValue('hreflang') ?? languageOf(link)
  const isHere = href.startsWith('#') || pathname === path
  return isHere || origin !== ORIGIN || language === undefined || [language, 'x-default'].includes(said)
    ? []
    : [`a link to ${pathname}, which is in ${language}, says ${said}: ${textOf(link).slice(0, 60)}`]
}

/** Characters of markup above which a text is no title or summary, which have at most 300 characters as they are read. */
const LONG = 2_000

/** The text of an element, or its beginning if the element is larger than any title or summary. */
function textOf(element: HtmlElement): string {
  return folded(element.textContent.slice(0, LONG))
}

function folded(text: string): string {
  return decoded(text).replace(/\s+/g, ' ').trim()
}

/** All texts of a value. Of a text in three languages, only the one in this language. */
function stringsIn(value: unknown, locale: Locale): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  const isInEach = Object.hasOwn(value, 'nl') && Object.hasOwn(value, 'fr')
  const said = isInEach ? [Reflect.get(value, locale)] : Object.values(value)
  return said.flatMap((one) => stringsIn(one, locale))
}
