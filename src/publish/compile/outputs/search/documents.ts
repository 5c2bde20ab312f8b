import { hasTrait, type NamedKind } from '../../../../domain/kinds.ts'
import { MUNICIPALITIES, type Municipality } from '../../../../domain/municipalities.ts'
import { documentDetails } from '../../../../locale/document-details.ts'
import { LOCALES, type Locale, type Localized } from '../../../../locale/locale.ts'
import { documentLanguage } from '../../../markdown/documents.ts'
import type { CompiledMarkdown } from '../../../markdown/types.ts'
import type { DocumentDescription } from '../../../media/description.ts'
import { digestOf } from '../../../media/parts.ts'
import type { WithoutSite } from '../../../source/content.ts'
import { dateOf } from '../../kinds/index.ts'
import { mediaInFacts, pathIn } from '../../media.ts'
import { hashOfWords } from '../../packed-text.ts'
import { linkTo, teaserOf } from '../../tree/links.ts'
import { ownLocales, type Tree, type TreePage } from '../../tree/tree.ts'
import { fileAddress } from '../files.ts'

/** A page in a language in which it was written, as input of the search index. */
export interface SearchDocument {
  /** Content path; for a part of a page, with `#` and its name. */
  id: string
  locale: Locale
  kind: NamedKind
  /** Content path of the section: the page of the first level. */
  section: string
  path: string
  title: string
  summary: string
  date: string | undefined
  headings: string[]
  /** Other names of the page. */
  names: string[]
  /** Every text by which the page is found. */
  text: Words
  /** The sentences of its text, of which a result shows some. */
  prose(): string
}

/** A text that is made when it is asked for: of a large site, all would take more memory than all else. */
interface Words {
  read(): string
  /** Is another one for another text. */
  hash: string
}

/** What the search knows of a page in a language before its text was compiled. It is data only, so a worker can have it. */
export interface DocumentFrame extends Omit<SearchDocument, 'headings' | 'text' | 'prose'> {
  /** Texts by which the page is found, besides its own. */
  more: string[]
}

export function frameOf(page: TreePage, locale: Locale, glossary: WithoutSite['glossary']): DocumentFrame {
  const { title, teaser, path } = teaserOf(page, locale)
  const explained = glossary.filter((entry) => entry.page === page.id)
  return {
    id: page.id,
    locale,
    kind: kindOf(page),
    section: sectionOf(page),
    path,
    title,
    summary: teaser,
    date: dateOf(page)?.slice(0, 10),
    names: [
      ...page.shown[locale].meta.aliases,
      // The slug is a name too: people remember it, and other sites link to it.
      path.slice(path.lastIndexOf('/') + 1).replaceAll('-', ' '),
      ...explained.flatMap(({ terms }) => LOCALES.flatMap((one) => [terms[one].name, terms[one].acronym ?? ''])),
    ].filter((name) => name !== ''),
    more: [...municipalityNames(page), ...factTexts(page, locale)],
  }
}

/** A page as input of the search index. */
export function pageDocument({ more, ...frame }: DocumentFrame, text: CompiledMarkdown): SearchDocument {
  return {
    ...frame,
    headings: text.toc.map((heading) => heading.text),
    text: {
      read: () => [text.text, ...more].join('\n'),
      hash: JSON.stringify([hashOfWords(text), ...more]),
    },
    prose: () => proseOf(text.text),
  }
}

/** Every page in each language in which it was written, every entry of a `doors` page, and every document of a page. */
export function searchDocuments(
  tree: Tree,
  texts: ReadonlyMap<TreePage, Localized<CompiledMarkdown>>,
  { glossary, media, facts }: Pick<WithoutSite, 'glossary' | 'media' | 'facts'>,
): SearchDocument[] {
  const seen = new Set<string>()
  return [...tree.values()].flatMap((page) =>
    ownLocales(page).flatMap((locale) => {
      const text = texts.get(page)?.[locale]
      if (!text) return []
      const document = pageDocument(frameOf(page, locale, glossary), text)
      const ownFacts = facts.get(page.id)?.facts
      const files = [...text.media, ...(ownFacts ? mediaInFacts(page.id, ownFacts) : [])]
      return [document, ...doorDocuments(page, document), ...fileDocuments(document, files, { media, facts }, seen)]
    }),
  )
}

/** @param text a short one, or one that is in memory in any case */
function toWords(text: string): Words {
  return { read: () => text, hash: digestOf(text) }
}

/** The blocks of a text that are sentences: those with a full stop at the end, and several words. Not a heading or a list of names. */
function proseOf(text: string): string {
  return text
    .split('\n')
    .filter((block) => /[.!?\u2026][)"\u201d\u2019\u00bb\s]*$/u.test(block) && block.split(/\s+/).length >= SENTENCE)
    .join('\n')
}

/** Least number of words of a block that is shown as a sentence. */
const SENTENCE = 5

function kindOf({ facts }: TreePage): NamedKind {
  return hasTrait(facts, 'named') ? facts.kind : 'page'
}

/** The page of the first level above a page, or the page itself. */
export function sectionOf(page: TreePage): string {
  return page.parent === undefined || page.parent.id === '/' ? page.id : sectionOf(page.parent)
}

/** Dutch and French names of a page's municipalities: people search for either. */
function municipalityNames({ facts }: TreePage): string[] {
  const codes: readonly Municipality[] = facts && 'municipalities' in facts ? facts.municipalities : []
  return codes.map((code) => `${MUNICIPALITIES[code].nl} ${MUNICIPALITIES[code].fr} ${code}`)
}

/** Every text of the facts in one language, for kinds whose facts describe the page itself. */
function factTexts({ facts }: TreePage, locale: Locale): string[] {
  const walk = (value: unknown): string[] => {
    if (typeof value !== 'object' || value === null) return []
    if (LOCALES.every((one) => Object.hasOwn(value, one))) return [String((value as Localized<unknown>)[locale])]
    return Object.values(value).flatMap(walk)
  }
  return hasTrait(facts, 'searchable') ? walk({ ...facts, sources: [] }) : []
}

/** A document for each question of a `doors` page. It links to the answer. */
function doorDocuments({ facts }: TreePage, page: SearchDocument): SearchDocument[] {
  if (facts?.kind !== 'doors') return []
  return facts.entries.map(({ id, question, answer, words, links }) => ({
    ...page,
    id: `${page.id}#${id}`,
    path: `${page.path}#_${id}`,
    title: question[page.locale],
    summary: answer[page.locale],
    headings: [],
    names: words[page.locale],
    text: toWords(links.map(({ name }) => name[page.locale]).join('\n')),
    prose: () => '',
  }))
}

/**
 * The documents that a page names in a language: each is found by the words of its first pages, once a language. One that
 * is in another language is left to the page in that language.
 * @param seen the documents that other pages named before
 */
function fileDocuments(
  page: SearchDocument,
  files: readonly string[],
  { media, facts }: Pick<WithoutSite, 'media' | 'facts'>,
  seen: Set<string>,
): SearchDocument[] {
  return [...new Set(files)].flatMap((path): SearchDocument[] => {
    const description = media.get(path)
    const key = `${page.locale} ${path}`
    if (description?.kind !== 'document' || seen.has(key)) return []
    const listed = listedAs(page.id, path, facts)
    const language = documentLanguage(description.language)
    const languages: readonly (string | undefined)[] = listed?.languages ?? [language ?? page.locale]
    if (!languages.includes(page.locale)) return []
    seen.add(key)
    const details = documentDetails(
      { type: 'pdf', size: description.bytes, pages: description.pages, languages: [] },
      page.locale,
    )
    const title = listed?.title[page.locale] ?? description.title ?? nameOf(path)
    return [
      {
        ...page,
        id: `${page.id}#${nameOf(path)}`,
        path: fileAddress(path),
        title,
        summary: `${page.title} – ${details}`,
        headings: [],
        names: [
          nameOf(path)
            .replace(/\.pdf$/, '')
            .replaceAll('-', ' '),
        ],
        text: toWords(description.text),
        prose: () => proseOf(linesToText(description)),
      },
    ]
  })
}

/** How facts.yaml of a page lists a document. */
function listedAs(id: string, path: string, all: WithoutSite['facts']) {
  const facts = all.get(id)?.facts
  if (!facts || !('documents' in facts)) return undefined
  return facts.documents.find(({ file }) => file !== undefined && pathIn(id, file) === path)
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** The text of a document, with a line for each sentence instead of one for each printed line. */
function linesToText({ text }: DocumentDescription): string {
  return text.replaceAll('\n', ' ').replace(/(?<=[.!?]) (?=\p{Lu})/gu, '\n')
}

/** Title of a section for the reader of one language, and the language of the title. */
export function sectionTitle(tree: Tree, id: string, locale: Locale): { title: string; locale: Locale } {
  const page = tree.get(id)
  return page ? linkTo(page, locale) : { title: id, locale }
}
