/** Reports marks without effect: of Markdown, of other tools, and of what Word and Excel put on the clipboard. */
import { type Compilation, excerpt, report } from '../page.ts'
import { offsetAt } from '../source.ts'
import type { Block, TextBlock } from '../walk.ts'
import { checkCode } from './code.ts'
import { LINK, literalTexts } from './literal.ts'
import { INLINE_RULES, type MarkRule, RULES } from './rules.ts'
import { checkBrokenTable, checkCells } from './tables.ts'

/** @param body its text */
export function checkMarks(blocks: readonly Block[], body: string, page: Compilation): void {
  let before: ReadonlySet<string> = new Set()
  for (const block of blocks) {
    if (block.kind !== 'other') {
      before = checkText(block, body, page, before)
      continue
    }
    if (block.token.type === 'code') checkCode(block.token, block.source, page, before.has('admonition'))
    if (block.token.type === 'table') checkCells(block.token, block.source, page)
    if (block.token.type !== 'space') before = new Set()
  }
}

/**
 * Checks a text, and returns the codes of its problems.
 * @param before those of the text above
 */
function checkText(
  { kind, spans }: TextBlock,
  body: string,
  page: Compilation,
  before: ReadonlySet<string>,
): ReadonlySet<string> {
  const codes = new Set<string>()
  for (const [i, literal] of literalTexts(spans).entries()) {
    if (kind === 'text' && checkBrokenTable(literal, body, page, before.has('broken-table'))) {
      codes.add('broken-table')
      continue
    }
    for (const { rule, match, start, end } of mistakesIn(literal.text, kind, i > 0)) {
      const { code, expected, instead, severity } = rule
      const offset = offsetAt(literal, start)
      const written = body.slice(offset, offsetAt(literal, end))
      const advice = typeof instead === 'string' ? instead : instead(match, written)
      const finding = { code, found: excerpt(written), expected, instead: advice }
      report(page, offset, finding, severity)
      if (code === 'misplaced-footnote') page.misplacedNotes.add(offset)
      codes.add(code)
    }
  }
  return codes
}

interface Mistake {
  rule: MarkRule
  match: RegExpExecArray
  start: number
  end: number
}

/** A text without a sign that any rule looks for, as most texts are. A link in it is one character. */
const PLAIN = new RegExp(`^[\\p{L}\\p{N}${LINK} .,;:?'’()\\n-]*$`, 'u')
/**
 * A line of script, an item with a number, a letter or a hyphen, a heading of Jira, a definition, question marks before a
 * title, cells with a semicolon, quotes of MediaWiki, a code between colons, a style of Word.
 */
const PLAIN_BUT_READ =
  /^(?:import|export)\s|^[ \t]*\(?(?:[a-z]|[ivx]{1,4}|\d{1,3})[.)]|^[ \t]*[-:?]|^[ \t]*h[1-6]\.|^[ \t]*[oØ] {2}|;\S|''|:\S|mso-/m

/**
 * The marks in a text, each character in one mistake at most.
 * @param isLabel whether it is the text of a link, which begins no line
 */
function mistakesIn(text: string, kind: TextBlock['kind'], isLabel: boolean): Mistake[] {
  if (PLAIN.test(text) && !PLAIN_BUT_READ.test(text)) return []
  const taken = new Uint8Array(text.length)
  const rules = isLabel ? INLINE_RULES : RULES
  return rules
    .filter((rule) => !rule.in || rule.in.includes(kind))
    .flatMap((rule) => {
      const mistakes: Mistake[] = []
      for (const match of text.matchAll(rule.pattern)) {
        const mark = match.groups?.mark ?? match[0]
        const start = match.index + match[0].indexOf(mark)
        const end = start + mark.length
        if (rule.unless?.(match) || taken.subarray(start, end).includes(1)) continue
        taken.fill(1, start, end)
        mistakes.push({ rule, match, start, end })
        if (rule.once) break
      }
      return mistakes
    })
}
