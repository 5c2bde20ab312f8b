import { Lexer, Marked, type Token, Tokenizer, type TokensList } from 'marked'
import { containerSyntax } from './container-syntax.ts'
import { footnoteReferenceSyntax, footnoteSyntax } from './footnote-syntax.ts'
import { excessIn, MAX_DEPTH, MAX_LENGTH, MAX_QUOTE_LINES, Unreadable } from './limits.ts'
import { withOwnBlocks } from './own-blocks.ts'
import { loweredSyntax, raisedSyntax } from './script-syntax.ts'
import type { UnreadToken } from './tokens.ts'

/** HTML whose content is not Markdown. The inline lexer reads all other tags, so that text between them is checked. */
const OPAQUE_HTML = /^ {0,3}<(?:(?:script|pre|style|textarea)(?![\w-])|[!?])/i

/** A comment that ends, and the rest of its line if nothing else is on it. */
const COMMENT = /^ {0,3}<!--[\s\S]*?-->[ \t]*\n?/

/** A quote and the lines below it that may go on with it. */
const LONG_QUOTE = new RegExp(`^ {0,3}>(?:(?![ \t]*\n)[^\n]*\n){${MAX_QUOTE_LINES},}`)

class PageTokenizer extends Tokenizer {
  override html(source: string) {
    if (!OPAQUE_HTML.test(source)) return undefined
    const token = super.html(source)
    // CommonMark takes the rest of the line into the comment. It is text, which would be lost.
    const comment = token && COMMENT.exec(token.raw)?.[0]
    return token && comment !== undefined ? { ...token, raw: comment, text: comment } : token
  }

  override blockquote(source: string) {
    if (LONG_QUOTE.test(source)) throw tooLong(source)
    return super.blockquote(source)
  }

  /** A row that is too long to be read is text, which is reported as such. */
  override table(source: string) {
    return source.indexOf('\n') > MAX_LENGTH ? undefined : super.table(source)
  }
}

class PageLexer extends Lexer {
  #depth = 0

  override blockTokens(source: string, tokens?: Token[], isContinued?: boolean): Token[]
  override blockTokens(source: string, tokens?: TokensList, isContinued?: boolean): TokensList
  override blockTokens(source: string, tokens: Token[] = [], isContinued = false): Token[] {
    if (++this.#depth > MAX_DEPTH) throw tooDeep(source)
    const all = super.blockTokens(source, tokens, isContinued)
    this.#depth--
    return all
  }

  override inlineTokens(source: string, tokens: Token[] = []): Token[] {
    const excess = excessIn(source)
    if (excess === undefined) return super.inlineTokens(source, tokens)
    tokens.push({ type: 'unread', raw: source, ...excess } satisfies UnreadToken)
    return tokens
  }
}

function tooDeep(source: string): Unreadable {
  const finding = {
    code: 'nested-too-deeply',
    found: 'lists, quotes or blocks nested too deeply to be read',
    expected: `${MAX_DEPTH} levels at most`,
    instead: 'Remove marks such as > or - that stand in one another.',
  }
  return new Unreadable(finding, source)
}

function tooLong(source: string): Unreadable {
  const finding = {
    code: 'long-quote',
    found: `a quote of more than ${MAX_QUOTE_LINES} lines`,
    expected: `${MAX_QUOTE_LINES} lines at most`,
    instead: 'Divide it into quotes with a text between them.',
  }
  return new Unreadable(finding, source)
}

/**
 * Splits a body into tokens. Makes a new instance each time, because marked keeps state in it.
 * @throws Unreadable
 */
export function lex(body: string): Token[] {
  const { defaults } = new Marked({
    gfm: true,
    extensions: [containerSyntax, footnoteSyntax, footnoteReferenceSyntax, raisedSyntax, loweredSyntax],
  })
  const tokenizer = new PageTokenizer(defaults)
  const lexer = new PageLexer({ ...defaults, tokenizer })
  tokenizer.rules = withOwnBlocks(tokenizer.rules)
  return lexer.lex(body)
}
