import type { TokenizerExtension } from 'marked'
import { linesOf } from './lines.ts'
import type { FootnoteReferenceToken, FootnoteToken } from './tokens.ts'

const DEFINITION = /^ {0,3}\[\^([^\]\n]+)\]:[ \t]*/
/** A line that begins another block. It ends a note whose lines are not indented. */
const NEW_BLOCK = /^ {0,3}(?:\[\^|:::|#{1,6}(?:\s|$)|[-*+>]|\d{1,9}[.)]|`{3}|~{3}|\|)/

/** `[^label]: text`. Further paragraphs are indented by four spaces, as on GitHub. */
export const footnoteSyntax: TokenizerExtension = {
  name: 'footnote',
  level: 'block',
  tokenizer(source): FootnoteToken | undefined {
    const match = DEFINITION.exec(source)
    if (!match) return undefined
    const raw = noteAt(source)
    const [first = '', ...rest] = raw.split('\n')
    const text = [first.slice(match[0].length), ...rest.map(dedent)].join('\n').trimEnd()

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

/** The note that starts on the first line: indented lines, and lines that continue a paragraph. */
function noteAt(source: string): string {
  let end = 0
  let isParagraph = true
  for (const { text, next } of linesOf(source)) {
    const isFirst = end === 0
    const isIndented = /^(?: {4}|\t)/.test(text)
    const goesOn = isFirst || isIndented || (isParagraph && !NEW_BLOCK.test(text))
    if (text.trim() === '') {
      isParagraph = false
    } else if (goesOn) {
      isParagraph = true
      end = next
    } else {
      break
    }
  }
  return source.slice(0, end)
}

function dedent(line: string): string {
  return line.replace(/^(?: {1,4}|\t)/, '')
}
