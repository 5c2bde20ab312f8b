import type { Token } from 'marked'
import { type Messages, messages } from '../../locale/messages/index.ts'
import type { Problem } from '../problem.ts'
import type { Locate } from './positions.ts'
import type { SourceText } from './source.ts'
import type { FootnoteToken } from './tokens.ts'
import type { Acronym, CompiledMarkdown, MarkdownContext } from './types.ts'

interface Footnotes {
  definitions: Map<string, { token: FootnoteToken; source: SourceText }>
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

/**
 * Compiles blocks, in order. Blocks that hold others get this function as an argument: an import would make a cycle of
 * modules.
 */
export type CompileBlocks = (tokens: readonly Token[], source: SourceText, page: Compilation) => string

/**
 * @param start acronyms to write out, and ids that no heading may take
 */
export function newCompilation(
  context: MarkdownContext,
  locate: Locate,
  start: { acronyms: Acronym[]; ids: readonly string[] },
): Compilation {
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
    ids: new Set(start.ids),
    headingLevel: 1,
    section: { text: words.table, tables: 0 },
    charts: 0,
    placed: new Set(),
    footnotes: { definitions: new Map(), references: new Map() },
    acronyms: start.acronyms,
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
