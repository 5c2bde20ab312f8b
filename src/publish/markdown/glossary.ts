import type { GlossaryEntry } from '../../content/schema/glossary.ts'
import { LOCALES, type Locale } from '../../locale/locale.ts'
import { escapeHtml } from '../../text/escape.ts'
import type { Compilation } from './page.ts'
import { typography } from './typography/index.ts'

/** The agency's terms as a definition list, each an anchor, in the alphabetical order of the page's language. */
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
  // Names in another language say so, to be read aloud properly: WCAG 2.2, 3.1.2 (Language of Parts).
  const others = LOCALES.filter((other) => other !== locale)
    .map((other) => `<span lang="${other}">${escapeHtml(termText(entry, other))}</span>`)
    .join(', ')
  const also = escapeHtml(typography(`${page.messages.glossaryAlso}: `, locale))
  const body = `<p>${escapeHtml(definition)}</p>\n<p class="glossary-also">${also}${others}</p>`
  return `<div id="${escapeHtml(entry.id)}">\n<dt>${escapeHtml(term)}</dt>\n<dd>${body}</dd>\n</div>\n`
}

function termText({ terms }: GlossaryEntry, locale: Locale): string {
  const { name, acronym } = terms[locale]
  return typography(acronym === undefined ? name : `${name} (${acronym})`, locale)
}
