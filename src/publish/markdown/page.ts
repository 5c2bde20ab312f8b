import type { Token } from 'marked'
import { type Messages, messages } from '../../locale/messages/index.ts'
import type { Problem } from '../problem.ts'
import type { Locate } from './positions.ts'
import type { SourceText } from './source.ts'
import type { FootnoteToken } from './tokens.ts'
import type { Acronym, CompiledMarkdown, Definition, MarkdownContext, WrittenHeading } from './types.ts'

interface Footnotes {
  definitions: Map<string, { token: FootnoteToken; source: SourceText }>
  /** By label, in the order of first reference, which numbers the notes from 1. */
  references: Map<string, { number: number; count: number; offset: number }>
}

/** State of the compilation of one page. Exists only during one call of `compileMarkdown`. */
export interface Compilation {
  context: MarkdownContext
  messages: Messages['markdown']
  locate: Locate
  problems: Problem[]
  toc: CompiledMarkdown['toc']
  anchors: string[]
  fragmentLinks: CompiledMarkdown['fragmentLinks']
  /** Plain text, one element for each block. */
  text: string[]
  ids: Set<string>
  /** The link definitions by name, in lower case. */
  definitions: Map<string, Definition>
  /** The headings so far, as written. */
  headings: WrittenHeading[]
  /** The last heading, which names the tables below it, and their number. */
  section: { text: string; tables: number }
  /** The tables of the charts so far. */
  datasets: CompiledMarkdown['datasets']
  media: string[]
  /** Names of the blocks already compiled that may occur once on a page. */
  placed: Set<string>
  /** Whether the present block is in a quotation, whose words stay as they are. */
  isQuoted: boolean
  /** Number of our own blocks reported as open, whose closing line did not come yet. */
  openBlocks: number
  footnotes: Footnotes
  /** Offsets of footnotes that are reported as misplaced, and read as references. */
  misplacedNotes: Set<number>
  /** Acronyms not expanded yet. */
  acronyms: Acronym[]
}

/**
 * Compiles blocks, in order. Blocks that contain other blocks get this function as an argument, because an import would
 * make an import cycle.
 */
export type CompileBlocks = (tokens: readonly Token[], source: SourceText, page: Compilation) => string

/**
 * @param start acronyms to expand, and ids that no heading may have
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
    definitions: new Map(),
    headings: [],
    section: { text: words.table, tables: 0 },
    datasets: [],
    media: [],
    placed: new Set(),
    isQuoted: false,
    openBlocks: 0,
    misplacedNotes: new Set(),
    footnotes: { definitions: new Map(), references: new Map() },
    acronyms: start.acronyms,
  }
}

export type Finding = Pick<Problem, 'code' | 'found' | 'expected' | 'instead'>

/** Adds a problem at an offset of the body. */
export function report(
  page: Compilation,
  offset: number,
  finding: Finding,
  severity: Problem['severity'] = 'error',
): void {
  page.problems.push({ severity, file: page.context.file, ...page.locate(offset), ...finding })
}

/** The first 60 characters of a text, on one line, to quote in a problem. */
export function excerpt(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ')
  const characters = [...line]
  return characters.length <= 60 ? line : `${characters.slice(0, 59).join('')}…`
}
