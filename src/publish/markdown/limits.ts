import type { Finding } from './page.ts'

/**
 * Limits on a text, so that the time to read it grows with its length and not with its square: marked tries each `[`, `*`
 * or backtick against the rest of its paragraph. Texts that people write stay far below them.
 */
export const MAX_LENGTH = 20_000
const MAX_WORD = 2_000
const MAX_SPACES = 500
const MAX_MARKS = 1_000

/** Levels of lists, quotes and blocks in one another. */
export const MAX_DEPTH = 20

const LONG_WORD = new RegExp(`\\S{${MAX_WORD + 1}}`)
const LONG_SPACE = new RegExp(`\\s{${MAX_SPACES + 1}}`)
const MARK = /[[*_`~<@]/g

/** What a paragraph, a heading or a cell has too much of to be read; undefined if it can be read. */
export function excessIn(text: string): { found: string; expected: string } | undefined {
  if (text.length > MAX_LENGTH)
    return { found: `a paragraph of ${text.length} characters`, expected: `${MAX_LENGTH} characters at most` }
  if (text.length > MAX_WORD && LONG_WORD.test(text))
    return { found: 'a word that never ends', expected: `words of ${MAX_WORD} characters at most` }
  if (text.length > MAX_SPACES && LONG_SPACE.test(text))
    return { found: 'a very long row of spaces', expected: `${MAX_SPACES} spaces in a row at most` }
  const marks = text.length > MAX_MARKS ? (text.match(MARK)?.length ?? 0) : 0
  if (marks > MAX_MARKS)
    return {
      found: `a paragraph with ${marks} marks such as [ and *`,
      expected: `${MAX_MARKS} marks in a paragraph at most`,
    }
  return undefined
}

/** Lines of a quote: marked reads a quote again after each line that goes on with a list in it. */
export const MAX_QUOTE_LINES = 1_000

/** Lines of a page. The time for each is short, but a file of a megabyte can have half a million. */
const MAX_LINES = 20_000

/** Refuses a body of so many lines that the check would take minutes. @throws Unreadable */
export function refuseManyLines(body: string): void {
  const lines = body.split('\n').length
  if (lines <= MAX_LINES) return
  const finding = {
    code: 'too-many-lines',
    found: `a text of ${lines} lines`,
    expected: `${MAX_LINES} lines at most`,
    instead: 'Divide it into several pages, or put the figures into a table (.csv).',
  }
  throw new Unreadable(finding, body)
}

const ITEM = /^[ \t>]*(?:[*+-]|\d{1,9}[.)])[ \t]/
const CODE = /^[ \t>]*(```|~~~)/

/**
 * Refuses an item of a list with more text than a paragraph may have, without an empty line: marked joins its lines one by
 * one, and copies what it has at each line. @throws Unreadable
 */
export function refuseLongItems(body: string): void {
  let item: string | undefined
  let length = 0
  let isCode = false
  for (const line of body.split('\n')) {
    if (CODE.test(line)) isCode = !isCode
    if (isCode || line.trim() === '') item = undefined
    else if (ITEM.test(line)) [item, length] = [line, 0]
    else length += line.length
    if (item === undefined || length <= MAX_LENGTH) continue
    const finding = {
      code: 'long-item',
      found: `an item of a list with more than ${MAX_LENGTH} characters`,
      expected: `${MAX_LENGTH} characters at most`,
      instead: 'Divide it, or write an empty line before the text that does not belong to it.',
    }
    throw new Unreadable(finding, item)
  }
}

/** Blocks `:::` that are not closed: the end of each is looked for in the whole rest of the page. */
export const MAX_OPEN_BLOCKS = 100

/** Thrown while a body is read that would take too long. */
export class Unreadable extends Error {
  readonly finding: Finding
  /** The text at which reading stopped. */
  readonly at: string

  constructor(finding: Finding, at: string) {
    super(finding.found)
    this.finding = finding
    this.at = at.trim().split('\n', 1)[0] ?? ''
  }
}
