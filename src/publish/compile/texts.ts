import type { GlossaryEntry } from '../../content/schema/glossary.ts'
import type { Locale, Localized } from '../../locale/locale.ts'
import { localized } from '../../locale/locale.ts'
import type { PageLanguage } from '../language/advice.ts'
import { pageLanguage } from '../language/index.ts'
import { forgetBody } from '../markdown/body.ts'
import { compileMarkdown } from '../markdown/index.ts'
import { compileMail } from '../markdown/mail.ts'
import type { CompiledMarkdown, MailBody, MarkdownContext } from '../markdown/types.ts'
import { isMediaPath, mediaKindOf } from '../media/names.ts'
import type { Problem } from '../problem.ts'
import type { WithoutSite } from '../source/content.ts'
import { pageOfTable, unpublished } from '../source/drafts.ts'
import type { PageFile } from '../source/page-file.ts'
import { foreignTerms } from '../translation/glossary-forms.ts'
import { keepMeaning, meaningOf } from '../translation/meaning.ts'
import { isNamed } from '../translation/states.ts'
import { linkedFile } from './media.ts'
import type { Memory, Said } from './memory.ts'
import { fileAddress } from './outputs/files.ts'
import { ownLocales, type Tree, type TreePage } from './tree/tree.ts'

/** Id of the page that acronyms link to. */
const GLOSSARY_PAGE = '/glossary'

interface TextOptions {
  /** Scheme and host of the site in each environment. */
  origins: readonly string[]
  /** Addresses of pages and files, for the texts in each language. */
  addresses: Localized<ReadonlyMap<string, string>>
  /** Whether to read the texts for advice on plain language too. */
  language: boolean
  /** Is called with the number of pages that are compiled. */
  progress?: ((done: number, total: number) => void) | undefined
  /** What was made of the same folder before. */
  memory?: Memory | undefined
}

/** The mails of letters, by the page of the letter. */
export type Mails = ReadonlyMap<TreePage, Partial<Localized<MailBody>>>

/** What was read in the bodies of all pages. */
interface ReadTexts {
  texts: Map<TreePage, Localized<CompiledMarkdown>>
  /** The mail of each letter, in the languages in which it was written. */
  mails: Mails
  /** Acronyms of another language. */
  foreign: Problem[]
  /** Advice on plain language, if it was asked for. */
  language: ReadonlyMap<PageFile, PageLanguage>
}

/**
 * Compiles each page for each language, and reads its body for all that looks at what it says. Then the body is
 * forgotten: what marked makes of it takes many times the memory of the text.
 */
export function readTexts(tree: Tree, content: WithoutSite, options: TextOptions): ReadTexts {
  const { glossary, pages } = content
  const contextOf = contextsFor(tree, content, options)
  const texts = new Map<TreePage, Localized<CompiledMarkdown>>()
  const mails = new Map<TreePage, Partial<Localized<MailBody>>>()
  const foreign: Problem[] = []
  const language = new Map<PageFile, PageLanguage>()
  for (const page of tree.values()) {
    const text = localized((reader) => textOf(page, reader, contextOf(page, reader), options.memory))
    texts.set(page, text)
    if (page.facts?.kind === 'letter') mails.set(page, mailsOf(page, text))
    for (const locale of ownLocales(page)) {
      const file = page.shown[locale]
      const wanted = { language: options.language && pages.has(page.id), meaning: isNamed(page.own, locale) }
      const said = saidBy(file, wanted, glossary, options.memory)
      if (page.id !== GLOSSARY_PAGE && !(page.facts && 'code' in page.facts)) foreign.push(...said.foreign)
      if (wanted.language && said.language) language.set(file, said.language)
      if (said.meaning !== undefined) keepMeaning(file, said.meaning)
      forgetBody(file)
    }
    options.progress?.(texts.size, tree.size)
  }
  return { texts, mails, foreign, language }
}

/** The mails of a letter, in the languages in which it was written. Other readers are sent links. */
function mailsOf(page: TreePage, texts: Localized<CompiledMarkdown>): Partial<Localized<MailBody>> {
  return Object.fromEntries(
    ownLocales(page).flatMap((locale) => {
      const { mail } = texts[locale]
      return mail ? [[locale, mail] as const] : []
    }),
  )
}

function textOf(
  page: TreePage,
  reader: Locale,
  context: MarkdownContext,
  memory: Memory | undefined,
): CompiledMarkdown {
  const file = page.shown[reader]
  const isMailed = page.facts?.kind === 'letter' && file.locale === reader
  const path = isMailed ? page.paths[reader] : undefined
  const compiled = (asking: MarkdownContext): CompiledMarkdown => {
    const text = compileMarkdown(file, asking)
    return path === undefined ? text : { ...text, mail: compileMail(file, asking, path) }
  }
  if (!memory) return compiled(context)
  const { origins, glossary, glossaryPath, glossaryLocale, unreadTables = [] } = context
  const inputs = [file.file, file.body, file.bodyLine, file.meta.title, origins, glossaryPath, glossaryLocale, path]
  const key = JSON.stringify([...inputs, [...unreadTables], glossary])
  return memory.text(`${reader} ${page.id}`, key, context, compiled)
}

/** Reads what a file says, for what is wanted of it. */
function saidBy(
  file: PageFile,
  wanted: Record<'language' | 'meaning', boolean>,
  glossary: readonly GlossaryEntry[],
  memory: Memory | undefined,
): Said {
  const read = (): Said => ({
    foreign: foreignTerms(file, glossary),
    ...(wanted.language && { language: pageLanguage(file, glossary) }),
    ...(wanted.meaning && { meaning: meaningOf(file) }),
  })
  if (!memory) return read()
  const { title, summary } = file.meta
  // A place in the front matter follows from the lines above the body.
  const places = [file.placeOf('title'), file.placeOf('summary'), file.bodyLine]
  // Pages that the publisher makes have the file of the page above them.
  const name = `${file.locale} ${file.id}`
  const inputs = JSON.stringify([file.file, title, summary, file.body, places, glossary])
  // A command that wants more than the one before reads the file again; one that wants less does not.
  const hasAll = ({ language, meaning }: Said) =>
    (!wanted.language || language !== undefined) && (!wanted.meaning || meaning !== undefined)
  return memory.said.recall(name, inputs, read, hasAll)
}

/** Makes the context of each page for the readers of each language. */
function contextsFor(
  tree: Tree,
  content: WithoutSite,
  { origins, addresses }: TextOptions,
): (page: TreePage, reader: Locale) => MarkdownContext {
  const { glossary, files, unread, unreadTables } = content
  const contentPaths = [...tree.keys()]
  const mediaPaths = [...content.media.keys()]
  const isFile = (path: string) => path.endsWith('.csv') || isMediaPath(path.slice(1))
  const resolverFor = (reader: Locale, text: Locale) => (contentPath: string) => {
    const target = tree.get(contentPath)
    if (files.has(contentPath)) return { path: fileAddress(contentPath), locale: text }
    if (!target) return unread.has(contentPath) ? { path: contentPath, locale: text } : undefined
    const { locale } = target.shown[reader]
    return { path: target.paths[reader], locale, anchors: locale === target.shown[text].locale }
  }
  const terms = tree.get(GLOSSARY_PAGE)
  return (page, reader) => {
    const { locale, file, bodyLine, meta } = page.shown[reader]
    return {
      locale,
      file,
      firstLine: bodyLine,
      title: meta.title,
      resolve: resolverFor(reader, locale),
      tableAt: (path) => (mediaKindOf(path) ? undefined : files.get(path)),
      mediaAt: (path) => linkedFile(content, path, locale),
      mediaPaths,
      unreadTables,
      draftAt: (path) => unpublished(content, isFile(path) ? pageOfTable(content, path) : path),
      contentPaths,
      addresses: addresses[locale],
      origins,
      glossary,
      glossaryPath: terms?.paths[reader],
      glossaryLocale: terms?.shown[reader].locale,
    }
  }
}
