import { type Messages, messages } from '../../locale/messages/index.ts'
import type { Problem } from '../problem.ts'
import { type Acronym, acronymsOf } from './acronyms.ts'
import type { Locate } from './positions.ts'
import type { Source } from './source.ts'
import type { FootnoteToken } from './tokens.ts'
import type { CompiledMarkdown, MarkdownContext } from './types.ts'

interface Footnotes {
  definitions: Map<string, { token: FootnoteToken; source: Source }>
  /** In the order of their first reference, which is their number. */
  references: Map<string, { count: number; offset: number }>
}

/** What one compilation gathers while it goes through the page. Lives as long as the call. */
export interface Compilation {
  context: MarkdownContext
  messages: Messages['markdown']
  locate: Locate
  problems: Problem[]
  toc: CompiledMarkdown['toc']
  anchors: string[]
  fragmentLinks: CompiledMarkdown['fragmentLinks']
  /** Plain text, a block an element. */
  text: string[]
  ids: Set<string>
  /** Level of the heading before; the title of the page is the first one. */
  headingLevel: number
  /** The last heading, by which the tables under it are named, and how many those are; without an id before the first. */
  section: { id?: string; text: string; tables: number }
  charts: number
  /** Blocks already set that may stand on a page once. */
  placed: Set<string>
  footnotes: Footnotes
  /** Those not yet written out. */
  acronyms: Acronym[]
}

export function newPage(context: MarkdownContext, locate: Locate, hasGlossary: boolean): Compilation {
  const words = messages(context.locale).markdown
  return {
    context,
    messages: words,
    locate,
    problems: [],
    toc: [],
    anchors: [],
    fragmentLinks: [],
    text: [],
    // Anchors of the glossary are fixed, so headings give way to them.
    ids: new Set(hasGlossary ? context.glossary.map((entry) => entry.id) : []),
    headingLevel: 1,
    section: { text: words.table, tables: 0 },
    charts: 0,
    placed: new Set(),
    footnotes: { definitions: new Map(), references: new Map() },
    acronyms: hasGlossary ? [] : acronymsOf(context),
  }
}

export type Finding = Pick<Problem, 'found' | 'expected' | 'instead'>

/** Notes a problem at an offset of the body. */
export function report(
  page: Compilation,
  offset: number,
  finding: Finding,
  severity: Problem['severity'] = 'error',
): void {
  page.problems.push({ severity, file: page.context.file, ...page.locate(offset), ...finding })
}

/** The beginning of a text, on one line, as a problem quotes it. */
export function excerpt(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ')
  const characters = [...line]
  return characters.length <= 60 ? line : `${characters.slice(0, 59).join('')}…`
}
