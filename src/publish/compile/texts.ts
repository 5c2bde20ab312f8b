import type { Localized } from '../../locale/locale.ts'
import { localized } from '../../locale/locale.ts'
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
  { memory, progress, origins, addresses, language: isAdvised }: TextOptions,
): ReadTexts {
  const { glossary } = content
  const contextOf = contextsFor({ tree, content, origins, addresses })
  const isPacked = tree.size >= MANY_PAGES
  const texts = new Map<TreePage, Localized<CompiledMarkdown>>()
  const mails = new Map<TreePage, Partial<Localized<MailBody>>>()
  const foreign: Problem[] = []
  const language = new Map<PageFile, PageLanguage>()
  for (const page of tree.values()) {
    const text = localized((reader) => textOf(page, reader, contextOf(page, reader), { memory, isPacked }))
    texts.set(page, text)
    if (page.facts?.kind === 'letter') mails.set(page, mailsOf(page, text))
    for (const file of ownFiles(page)) {
      const wanted = wantedOf(page, file, content, isAdvised)
      const said = saidBy(file, wanted, glossary, memory)
      if (page.id !== GLOSSARY_PAGE && !(page.facts && 'code' in page.facts)) foreign.push(...said.foreign)
      if (wanted.language && said.language) language.set(file, said.language)
      if (said.meaning !== undefined) keepMeaning(file, said.meaning)
      forgetBody(file)
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
