import type { GlossaryEntry } from '../../content/schema/glossary.ts'
import { LOCALES, type Locale } from '../../locale/locale.ts'
import { escapeHtml } from '../../text/escape.ts'
import { encodeUrl } from '../source/web-address.ts'
import type { Compilation } from './page.ts'
import { BEGIN } from './parts.ts'
import { typography } from './typography/index.ts'

/**
 * The agency's terms as a definition list in the alphabetical order of the page's language. Each term has an id, and
 * leads to the page that explains it, if there is one.
 */
export function compileGlossary(page: Compilation): string {
  const { glossary, locale } = page.context
  const { compare } = new Intl.Collator(locale)
  const sorted = [...glossary].sort(
    (a, b) => compare(a.terms[locale].name, b.terms[locale].name) || (a.id < b.id ? -1 : 1),
  )
  return `<dl class="glossary">\n${sorted.map((entry) => compileEntry(entry, page)).join('')}</dl>\n`
}

function compileEntry(entry: GlossaryEntry, page: Compilation): string {
  const { locale } = page.context
  const term = termText(entry, locale)
  const definition = typography(entry.definition[locale], locale)
  page.anchors.push(entry.id)
  page.text.push(term, definition)
  const name = linked(escapeHtml(term), entry.page, page)
  const body = `<p>${escapeHtml(definition)}</p>\n${otherNames(entry, page)}`
  // Reader views of browsers drop a short part with links, unless its class contains "text".
  return `<div id="${escapeHtml(entry.id)}" class="glossary-text">\n<dt>${name}</dt>\n<dd>${body}</dd>\n</div>\n`
}

/** A link to the page at a content path. `checks/references.ts` reports a page that does not exist. */
function linked(html: string, contentPath: string | undefined, { context, messages }: Compilation): string {
  const target = contentPath === undefined ? undefined : context.resolve(contentPath)
  if (!target) return html
  const href = `href="${BEGIN.site}${escapeHtml(encodeUrl(target.path))}"`
  if (target.locale === context.locale) return `<a ${href}>${html}</a>`
  const mark = ` <span class="link-language">(${escapeHtml(messages.inLanguage[target.locale])})</span>`
  return `<a ${href} hreflang="${target.locale}">${html}${mark}</a>`
}

/**
 * The names in the other languages, each one once, without those that the reader has just read. Marks their language,
 * so that screen readers pronounce them correctly: WCAG 2.2, 3.1.2 (Language of Parts).
 */
function otherNames(entry: GlossaryEntry, page: Compilation): string {
  const { locale } = page.context
  const names = new Map<string, Locale>()
  for (const other of LOCALES) {
    const name = termText(entry, other)
    if (name !== termText(entry, locale) && !names.has(name)) names.set(name, other)
  }
  if (names.size === 0) return ''
  const also = escapeHtml(typography(`${page.messages.glossaryAlso}: `, locale))
  const list = [...names].map(([name, other]) => `<span lang="${other}">${escapeHtml(name)}</span>`)
  return `<p class="glossary-also">${also}${list.join(', ')}</p>`
}

function termText({ terms }: GlossaryEntry, locale: Locale): string {
  const { name, acronym } = terms[locale]
  return typography(acronym === undefined ? name : `${name} (${acronym})`, locale)
}
