import type { Localized } from '../../locale/locale.ts'
import { LOCALES, localized } from '../../locale/locale.ts'
import type { PageLanguage } from '../language/advice.ts'
import { forgetBody } from '../markdown/body.ts'
import type { CompiledMarkdown, MailBody } from '../markdown/types.ts'
import type { Problem } from '../problem.ts'
import type { WithoutSite } from '../source/content.ts'
import type { PageFile } from '../source/page-file.ts'
import { keepMeaning } from '../translation/meaning.ts'
import { isNamed } from '../translation/states.ts'
import type { Memory } from './memory.ts'
import { MANY_PAGES } from './packed-text.ts'
import type { PageReading } from './page-reading.ts'
import { contextsFor, GLOSSARY_PAGE, saidBy, textOf, type Wanted } from './page-text.ts'
import { ownLocales, type Tree, type TreePage } from './tree/tree.ts'

export interface TextOptions {
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
  /**
   * With it, what was read of a page is taken from the memory if its files and all else are the same: number of the frame
   * (see `KeptPages.frameOf`), and number of the instant in the order of all at which a page appears or expires.
   */
  kept?: { frame: number; view: number } | undefined
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
export function readTexts(
  tree: Tree,
  content: WithoutSite,
  { memory, progress, origins, addresses, language: isAdvised, kept }: TextOptions,
): ReadTexts {
  const { glossary } = content
  const contextOf = contextsFor({ tree, content, origins, addresses })
  const isPacked = tree.size >= MANY_PAGES
  const texts = new Map<TreePage, Localized<CompiledMarkdown>>()
  const mails = new Map<TreePage, Partial<Localized<MailBody>>>()
  const foreign: Problem[] = []
  const language = new Map<PageFile, PageLanguage>()
  const read = (page: TreePage): PageReading => {
    const text = localized((reader) => textOf(page, reader, contextOf(page, reader), { memory, isPacked }))
    const said = ownFiles(page).map((file) => {
      const found = saidBy(file, wantedOf(page, file, content, isAdvised), glossary, memory)
      forgetBody(file)
      return [file, found] as const
    })
    return { text, said }
  }
  const inputs = (page: TreePage) => [isAdvised, ...LOCALES.map((locale) => page.shown[locale])]
  for (const page of tree.values()) {
    const { text, said } =
      kept && memory?.records
        ? memory.records.texts.recall(`${kept.view} ${page.id}`, kept.frame, inputs(page), () => read(page))
        : read(page)
    texts.set(page, text)
    if (page.facts?.kind === 'letter') mails.set(page, mailsOf(page, text))
    for (const [file, one] of said) {
      if (page.id !== GLOSSARY_PAGE && !(page.facts && 'code' in page.facts)) foreign.push(...one.foreign)
      if (isAdvised && content.pages.has(page.id) && one.language) language.set(file, one.language)
      if (one.meaning !== undefined) keepMeaning(file, one.meaning)
    }
    progress?.(texts.size, tree.size)
  }
  return { texts, mails, foreign, language }
}

/** The files of a page in the languages in which it was written. */
export function ownFiles(page: TreePage): PageFile[] {
  return ownLocales(page).map((locale) => page.shown[locale])
}

/** What is wanted of a file of a page. */
export function wantedOf(
  page: TreePage,
  file: PageFile,
  { pages }: Pick<WithoutSite, 'pages'>,
  isAdvised: boolean,
): Wanted {
  return { language: isAdvised && pages.has(page.id), meaning: isNamed(page.own, file.locale) }
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
