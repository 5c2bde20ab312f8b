import type { GlossaryEntry } from '../../content/schema/glossary.ts'
import type { Locale } from '../../locale/locale.ts'
import type { Problem, SourcePosition } from '../problem.ts'

/** Where an internal link leads for a reader of one language. */
interface LinkTarget {
  /** URL path in the reader's language, e.g. `/nl/over-ons`. */
  path: string
  /** Language of the text found there: another one where the page borrows it. */
  locale: Locale
  /** False where the headings there have other ids than the link was written for; the link then leads to the top. */
  anchors?: boolean
}

/** What the compiler of one page's Markdown knows of the rest of the site. */
export interface MarkdownContext {
  locale: Locale
  /** File named in problems, e.g. `content/about/nl.md`. */
  file: string
  /** Line of the file on which the Markdown begins, from 1. */
  firstLine: number
  /** Turns a content path (`/about/international`) into the reader's URL; undefined when no page stands there. */
  resolve(contentPath: string): LinkTarget | undefined
  /** The text of a table that lies beside a page, by its content path: `/statistics/population/population.csv`. */
  tableAt?(contentPath: string): string | undefined
  /** All content paths, to suggest the nearest one for a dead link. */
  contentPaths: readonly string[]
  glossary: readonly GlossaryEntry[]
  /** URL path of the glossary page for the reader, where there is one. */
  glossaryPath?: string | undefined
  /** Language of the text there: the reader's, where the text that is compiled is borrowed. */
  glossaryLocale?: Locale | undefined
}

interface TocEntry {
  id: string
  /** Plain text of the heading. */
  text: string
  level: 2 | 3
}

/** A link to a heading, checked once every page is compiled. */
interface FragmentLink extends SourcePosition {
  /** Content path of the target page; undefined for the page itself. */
  contentPath?: string | undefined
  fragment: string
}

export interface CompiledMarkdown {
  html: string
  toc: TocEntry[]
  /** Every id in the HTML that a link may name. */
  anchors: string[]
  fragmentLinks: FragmentLink[]
  /** The text without markup, blocks separated by newlines: for comparison and search. */
  text: string
  problems: Problem[]
}

/** An acronym of the page's language that has not been written out yet. */
export interface Acronym {
  acronym: string
  name: string
  /** Its place in the glossary. */
  href: string | undefined
  /** Language of the glossary, where it is another than the text's. */
  hreflang: Locale | undefined
}
