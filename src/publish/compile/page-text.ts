/** What is made of one page, from its files and from what the site answers. Pure, so that a worker can do it too. */
import { createHash } from 'node:crypto'
import type { GlossaryEntry } from '../../content/schema/glossary.ts'
import type { Locale, Localized } from '../../locale/locale.ts'
import { pageLanguage } from '../language/index.ts'
import { compileMarkdown } from '../markdown/index.ts'
import { compileMail } from '../markdown/mail.ts'
import type { CompiledMarkdown, MarkdownContext } from '../markdown/types.ts'
import { isMediaPath, mediaKindOf } from '../media/names.ts'
import { oncePer } from '../once-per.ts'
import type { WithoutSite } from '../source/content.ts'
import { pageOfTable, unpublished, type WithDrafts } from '../source/drafts.ts'
import type { PageFile } from '../source/page-file.ts'
import { foreignTerms } from '../translation/glossary-forms.ts'
import { meaningOf } from '../translation/meaning.ts'
import { linkedFile, type WithMedia } from './media.ts'
import type { Memory } from './memory.ts'
import { fileAddress } from './outputs/files.ts'
import { packText, unpackedOnDemand } from './packed-text.ts'
import type { Said } from './page-reading.ts'

/** Id of the page that acronyms link to. */
export const GLOSSARY_PAGE = '/glossary'

/** A page, with its files. */
export interface TextPage {
  id: string
  shown: Localized<PageFile>
  paths: Localized<string>
  /** Its facts, of which only the kind counts. */
  facts?: { kind: string } | undefined
}

/** A file as far as its text may ask about it. Its front matter is unknown if it cannot be read. */
type TextFile = Pick<PageFile, 'locale' | 'file' | 'bodyLine'> & { meta?: Pick<PageFile['meta'], 'title'> }

/** What the texts of all pages may ask about the site. It is data only, so a worker can have it. */
export interface TextSite {
  tree: ReadonlyMap<string, { paths: Localized<string>; shown: Localized<{ locale: Locale }> }>
  content: Pick<WithoutSite, 'glossary' | 'files' | 'unread' | 'unreadTables'> & WithDrafts & WithMedia
  /** Scheme and host of the site in each environment. */
  origins: readonly string[]
  /** Addresses of pages and files, for the texts in each language. */
  addresses: Localized<ReadonlyMap<string, string>>
}

/** The text of a page for the readers of a language. @param isPacked whether to keep it packed */
export function textOf(
  page: TextPage,
  reader: Locale,
  context: MarkdownContext,
  { memory, isPacked }: { memory?: Memory | undefined; isPacked: boolean },
): CompiledMarkdown {
  const file = page.shown[reader]
  const isMailed = page.facts?.kind === 'letter' && file.locale === reader
  const path = isMailed ? page.paths[reader] : undefined
  const compiled = (asking: MarkdownContext): CompiledMarkdown => {
    const text = compileMarkdown(file, asking)
    if (path !== undefined) text.mail = compileMail(file, asking, path)
    return isPacked ? unpackedOnDemand(packText(text)) : text
  }
  if (!memory) return compiled(context)
  const { origins, glossary, glossaryPath, glossaryLocale, unreadTables = [] } = context
  const inputs = [digestOfFile(file), origins, glossaryPath, glossaryLocale, path]
  const key = JSON.stringify([...inputs, [...unreadTables], digestOf(glossary)])
  return memory.text(`${reader} ${page.id}`, key, context, compiled)
}

/** What is wanted of a file besides acronyms of another language. */
export interface Wanted {
  /** Advice on plain language. */
  language: boolean
  /** The hash of what it says. */
  meaning: boolean
}

/** Reads what a file says, for what is wanted of it. */
export function saidBy(
  file: PageFile,
  wanted: Wanted,
  glossary: readonly GlossaryEntry[],
  memory: Memory | undefined,
): Said {
  const read = (): Said => ({
    foreign: foreignTerms(file, glossary),
    ...(wanted.language && { language: pageLanguage(file, glossary) }),
    ...(wanted.meaning && { meaning: meaningOf(file) }),
  })
  if (!memory) return read()
  // Pages that the publisher makes have the file of the page above them.
  const name = `${file.locale} ${file.id}`
  const inputs = JSON.stringify([digestOfFile(file), digestOf(glossary)])
  // A command that wants more than the one before reads the file again; one that wants less does not.
  const hasAll = ({ language, meaning }: Said) =>
    (!wanted.language || language !== undefined) && (!wanted.meaning || meaning !== undefined)
  return memory.said.recall(name, inputs, read, hasAll)
}

/** The hash of a glossary, which is a part of the inputs of every file. */
const digestOf = oncePer((glossary: readonly GlossaryEntry[]) => digest(glossary))

/** The hash of all that a text takes from its file. */
const digestOfFile = oncePer(({ file, meta, body, bodyLine, placeOf }: PageFile) => {
  const { title, summary } = meta
  // A place in the front matter follows from the lines above the body.
  return digest([file, title, summary, body, bodyLine, placeOf('title'), placeOf('summary')])
})

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}

/** Makes the context of each page for the readers of each language. */
export function contextsFor({
  tree,
  content,
  origins,
  addresses,
}: TextSite): (page: { shown: Localized<TextFile> }, reader: Locale) => MarkdownContext {
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
      ...(meta?.title !== undefined && { title: meta.title }),
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
