import type { GlossaryEntry } from '../../content/schema/glossary.ts'
import type { Locale, Localized } from '../../locale/locale.ts'
import type { PictureNotes } from '../media/figure.ts'
import type { ShownPicture } from '../media/shown.ts'
import type { Problem, SourcePosition } from '../problem.ts'
import type { Unpublished } from '../source/drafts.ts'
import type { HtmlInParts } from './parts.ts'

/** The target of an internal link for a reader of one language. */
interface LinkTarget {
  /** URL path in the reader's language, e.g. `/nl/over-ons`. */
  path: string
  /** Language of the text of the target page. It differs from the reader's language if the page is a fallback. */
  locale: Locale
  /** False if headings of the target have other ids than the link expects. It then leads to the top of the page. */
  anchors?: boolean
}

/** A picture or a document of this site, for readers of one language. */
export type LinkedFile =
  | { kind: 'picture'; picture: ShownPicture; notes: PictureNotes }
  /** `href` is its address, not encoded; `bytes` its size. */
  | { kind: 'document'; href: string; bytes: number; pages: number; language: string | undefined }
  /** It cannot be published. The reason is reported already, at the file. */
  | { kind: 'unreadable' }

/** What the compiler of one page needs to know about the rest of the site. */
export interface MarkdownContext {
  locale: Locale
  /** File named in problems, e.g. `content/about/nl.md`. */
  file: string
  /** Line of the file on which the Markdown begins, from 1. */
  firstLine: number
  /** Title of the page, which the text must not repeat as a heading. */
  title?: string
  /** Resolves a content path (`/about/international`) for the reader's language. Undefined if there is no such page. */
  resolve(contentPath: string): LinkTarget | undefined
  /** The text of a CSV file in a page's folder, by its content path: `/statistics/population/population.csv`. */
  tableAt?(contentPath: string): string | undefined
  /** Content paths of tables that cannot be read. Their problems are reported already, at the file. */
  unreadTables?: ReadonlySet<string>
  /** The picture or the document at a content path: `/about/missions/plan.jpg`. */
  mediaAt?(contentPath: string): LinkedFile | undefined
  /** Content paths of all pictures and documents, to suggest the nearest one. */
  mediaPaths?: readonly string[]
  /** Why the page at a content path is not published, if it is a draft, or if its hour has not come or is over. */
  draftAt?(contentPath: string): Unpublished | undefined
  /** All content paths, to suggest the nearest one for a dead link. */
  contentPaths: readonly string[]
  /** Addresses of pages and files, as in a browser (`/nl/over-ons`), with their content paths. */
  addresses?: ReadonlyMap<string, string> | undefined
  /** Scheme and host of the site in each environment: an absolute address of the site gets a content path instead. */
  origins?: readonly string[]
  glossary: readonly GlossaryEntry[]
  /** URL path of the glossary page in the reader's language, if the page exists. */
  glossaryPath?: string | undefined
  /** Language of the glossary page. It can differ from `locale` if the compiled page is a fallback. */
  glossaryLocale?: Locale | undefined
}

interface TocEntry {
  id: string
  /** Plain text of the heading. */
  text: string
  level: 2 | 3
}

/** A link to a heading. It is checked when every page is compiled. */
interface FragmentLink extends SourcePosition {
  /** Content path of the target page; undefined for the page itself. */
  contentPath?: string | undefined
  fragment: string
}

export interface CompiledMarkdown extends HtmlInParts {
  toc: TocEntry[]
  /** Every id in the HTML that a link may point to. */
  anchors: string[]
  fragmentLinks: FragmentLink[]
  /** The text without markup, blocks separated by newlines, for comparison and search. */
  text: string
  /** The tables of the charts, with their paths for download. */
  datasets: { title: string; path: string }[]
  /** Content paths of the pictures and documents that it shows or links to. */
  media: string[]
  problems: Problem[]
  /** Of a letter: what its mail contains. */
  mail?: MailBody
}

/** An acronym of the page's language that the page has not used yet. */
export interface Acronym {
  acronym: string
  /** What it stands for, in the language of the page. */
  name: string
  names: Localized<string>
  /** URL of its entry in the glossary. */
  href: string | undefined
  /** Language of the glossary page, if it differs from the language of the text. */
  hreflang: Locale | undefined
}

/** A heading as its author wrote it. */
export interface WrittenHeading {
  /** From 1 to 6. */
  depth: number
  /** Its Markdown, without the marks of the heading. */
  markdown: string
  /** Its plain text. */
  text: string
  /** Whether its level is written as a line of `=` or `-` below it. */
  underlined: boolean
  /** Whether no text of the page comes before it. */
  first: boolean
  found: string
  offset: number
}

/** A definition of a link: `[name]: /about`. */
export interface Definition {
  /** As it is written, without its brackets. */
  name: string
  raw: string
  href: string
  offset: number
  isUsed: boolean
}

/** What a mail contains of a letter. Links to pages of the site are paths: `/nl/projecten`. */
export interface MailBody {
  html: string
  /** Paragraphs with an empty line between them. A link is `text </nl/projecten>`. */
  text: string
  /** What a mail cannot show. The problems of the page itself are not among them. */
  problems: Problem[]
}
