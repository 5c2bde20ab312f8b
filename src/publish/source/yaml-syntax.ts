import { type Document, type ErrorCode, type Node, visit, type YAMLError } from 'yaml'
import type { Problem, SourcePosition } from '../problem.ts'
import { quoted } from './quoted.ts'

export type ProblemText = Omit<Problem, keyof SourcePosition>

/** A problem and its offset in the YAML, in UTF-16 units. */
export type ProblemAt = ProblemText & { offset: number }

/** The first characters of a node as the editor typed them, on one line. Empty for a key without a value. */
export function typedAt({ range }: Node, text: string): string {
  const typed = range ? text.slice(range[0], range[1]) : ''
  const [line = ''] = typed.split('\n')
  return line.length > 80 ? `${line.slice(0, 80)}…` : line
}

/** Maximum number of lists and maps in each other. The parser needs a minute for some thousands. */
const MOST_LEVELS = 100

/** The offset at which brackets and braces, or the signs of lists on one line, are nested too deeply. */
export function deepOffset(text: string): number | undefined {
  let level = 0
  for (const { index, 0: sign } of text.matchAll(/[[\]{}]|(?:[-?:][ \t]+){100}/g)) {
    if (sign.length > 1) return index
    level = /[[{]/.test(sign) ? level + 1 : Math.max(0, level - 1)
    if (level > MOST_LEVELS) return index
  }
  return undefined
}

export function tooDeep(offset: number): ProblemAt {
  return {
    offset,
    severity: 'error',
    code: 'nested-too-deeply',
    found: 'lists or maps in each other, too many for the reader',
    expected: 'a few levels',
    instead: 'close each [ and {, or put double quotes around a text that contains them',
  }
}

/** What was expected and what to write instead, by the code of a mistake in YAML. */
const WORDS: Partial<Record<ErrorCode, { expected: string; instead: string }>> = {
  DUPLICATE_KEY: { expected: 'each key once', instead: 'remove one of the two lines, or give one of them another key' },
  TAB_AS_INDENT: { expected: 'spaces at the beginning of a line', instead: 'write spaces instead of the tab' },
  BAD_INDENT: {
    expected: 'lines of one map or list in the same column, and each bracket and brace closed',
    instead: 'move the line to the column of the line above it, or close the bracket or brace',
  },
  BAD_DQ_ESCAPE: {
    expected: 'a backslash only before " and \\',
    instead: 'write \\\\ for a backslash, or put single quotes around the text',
  },
  MULTILINE_IMPLICIT_KEY: { expected: 'a key and a colon on one line', instead: 'write the key, a colon and a space' },
}

/** Codes of mistakes that do not cause others. Of all other mistakes only the first is reported. */
const ALONE: readonly ErrorCode[] = ['DUPLICATE_KEY', 'BAD_DQ_ESCAPE', 'BAD_SCALAR_START']

/** Codes of mistakes in an unquoted text. The advice is to quote all that follows the key. */
const UNQUOTED: readonly ErrorCode[] = ['BLOCK_AS_IMPLICIT_KEY', 'BAD_SCALAR_START', 'UNEXPECTED_TOKEN', 'MISSING_CHAR']

/** Whether a text is not YAML. Unknown tags do not count, because `lossesIn` reports all tags. */
export function isBroken({ errors }: Document.Parsed): boolean {
  return errors.some(({ code }) => code !== 'TAG_RESOLVE_FAILED')
}

/** The mistakes because of which a text is not YAML. */
export function syntaxProblems(document: Document.Parsed, text: string): ProblemAt[] {
  const { errors, directives } = document
  const deep = errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION')
  if (deep) return [tooDeep(deep.pos[0])]
  const sorted = errors.filter(({ code }) => code !== 'TAG_RESOLVE_FAILED').toSorted((a, b) => a.pos[0] - b.pos[0])
  const first = sorted.find(({ code }) => !ALONE.includes(code))
  // Mistakes behind the first may be caused by it.
  const told = sorted.filter((error) => error === first || (ALONE.includes(error.code) && isBefore(error, first)))
  const version = directives.yaml.explicit === true ? [versionProblem()] : []
  return [...version, ...told.map((error) => syntaxProblem(error, document, text))]
}

function isBefore(error: YAMLError, first: YAMLError | undefined): boolean {
  return first === undefined || error.pos[0] < first.pos[0]
}

function syntaxProblem({ code, pos, message }: YAMLError, document: Document.Parsed, text: string): ProblemAt {
  const problem = { severity: 'error', code: 'invalid-yaml' } as const
  if (code === 'MULTIPLE_DOCS') return { ...problem, ...endOfDocument(text, pos[0]) }
  const offset = /quote/.test(message) ? (openQuote(document) ?? pos[0]) : pos[0]
  const found = lineAt(text, offset)
  const value = /^\s*(?:- +)*[\w"'/-]+: +(?<value>[^\s{].*)$/.exec(found)?.groups?.value
  if (UNQUOTED.includes(code) && value !== undefined)
    return {
      ...problem,
      offset,
      found: found.trim(),
      expected: 'quotes around a text that contains ": ", or begins with a quote or another sign',
      instead: `write ${quoted(value.trim())} after the key`,
    }
  const [reason = message] = message.split('\n')
  const words = WORDS[code] ?? {
    expected: 'valid YAML',
    instead: 'put double quotes around a text that contains ": " or begins with a sign such as * or !',
  }
  return { ...problem, offset, found: found.trim() === '' ? reason : `${found.trim()} (${reason})`, ...words }
}

/** The line `---` or `...` after which the parser found a second document. */
function endOfDocument(text: string, offset: number): Pick<ProblemAt, 'offset' | 'found' | 'expected' | 'instead'> {
  const lines = [...text.matchAll(/^(?:---|\.{3})(?=\s|$).*/gm)]
  const last = lines.findLast(({ index }) => index <= offset)
  return {
    offset: last?.index ?? offset,
    found: last?.[0].trim() ?? lineAt(text, offset).trim(),
    expected: 'no such line here: YAML ends at it, and does not read what follows',
    instead: 'remove the line',
  }
}

/** The beginning of a quoted text that is not closed: the last quoted text of the document. */
function openQuote(document: Document.Parsed): number | undefined {
  let start: number | undefined
  visit(document, {
    Scalar(_, { type, range }) {
      if (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') start = range?.[0]
    },
  })
  return start
}

/** The line at an offset, at most 80 characters of it. */
function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  return text.slice(start, offset).length > 80 ? '' : (text.slice(start, start + 200).split('\n')[0] ?? '')
}

/** A line such as `%YAML 1.1` changes what `no` and `010` mean. */
function versionProblem(): ProblemAt {
  return {
    offset: 0,
    severity: 'error',
    code: 'invalid-yaml',
    found: 'a line that begins with %YAML',
    expected: 'YAML 1.2, without a line that says so',
    instead: 'remove the line',
  }
}
