import type { TokenizerExtension } from 'marked'
import type { FootnoteReferenceToken, FootnoteToken } from './tokens.ts'

const DEFINITION = /^ {0,3}\[\^([^\]\n]+)\]:[ \t]*/
/** A line that begins another block. It ends a note whose lines are not indented. */
const NEW_BLOCK = /^ {0,3}(?:\[\^|:::|#{1,6}(?:\s|$)|[-*+>]|\d{1,9}[.)]|`{3}|~{3}|\|)/

/** `[^label]: text`. Further paragraphs are indented by four spaces, as on GitHub. */
export const footnoteSyntax: TokenizerExtension = {
  name: 'footnote',
  level: 'block',
  start(source) {
    const index = source.search(/\n {0,3}\[\^[^\]\n]+\]:/)
    return index < 0 ? undefined : index + 1
  },
  tokenizer(source): FootnoteToken | undefined {
    const match = DEFINITION.exec(source)
    if (!match) return undefined
    const lines = source.split('\n')
    const count = noteLines(lines)
    const raw = source.slice(0, lines.slice(0, count).join('\n').length + 1)
    const text = [lines[0]?.slice(match[0].length) ?? '', ...lines.slice(1, count).map(dedent)].join('\n').trimEnd()

    const { state } = this.lexer
    const { top } = state
    state.top = true
    const tokens = this.lexer.blockTokens(text, [])
    state.top = top
    return { type: 'footnote', raw, label: match[1] ?? '', text, tokens }
  },
}

/** `[^label]` in running text. The note may not exist: `compileFootnotes` reports a missing one. */
export const footnoteReferenceSyntax: TokenizerExtension = {
  name: 'footnoteReference',
  level: 'inline',
  start(source) {
    const index = source.indexOf('[^')
    return index < 0 ? undefined : index
  },
  tokenizer(source): FootnoteReferenceToken | undefined {
    const match = /^\[\^([^\]\n]+)\]/.exec(source)
    return match ? { type: 'footnoteReference', raw: match[0], label: match[1] ?? '' } : undefined
  },
}

/** Number of lines of the note that starts on the first line: indented lines, and lines that continue its paragraph. */
function noteLines(lines: readonly string[]): number {
  let count = 1
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index] ?? ''
    if (line.trim() === '') continue
    const indented = /^(?: {4}|\t)/.test(line)
    const goesOn = count === index && !NEW_BLOCK.test(line)
    if (!indented && !goesOn) break
    count = index + 1
  }
  return count
}

function dedent(line: string): string {
  return line.replace(/^(?: {1,4}|\t)/, '')
}
