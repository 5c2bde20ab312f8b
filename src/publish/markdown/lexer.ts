import { Lexer, Marked, type Token, Tokenizer } from 'marked'
import { containerSyntax } from './container-syntax.ts'
import { footnoteReferenceSyntax, footnoteSyntax } from './footnote-syntax.ts'
import { withOwnBlocks } from './own-blocks.ts'

/** HTML whose content is not Markdown. The inline lexer reads all other tags, so that text between them is checked. */
const OPAQUE_HTML = /^ {0,3}<(?:(?:script|pre|style|textarea)(?![\w-])|[!?])/i

/** A comment that ends, and the rest of its line if nothing else is on it. */
const COMMENT = /^ {0,3}<!--[\s\S]*?-->[ \t]*\n?/

class PageTokenizer extends Tokenizer {
  override html(source: string) {
    if (!OPAQUE_HTML.test(source)) return undefined
    const token = super.html(source)
    // CommonMark takes the rest of the line into the comment. It is text, which would be lost.
    const comment = token && COMMENT.exec(token.raw)?.[0]
    return token && comment !== undefined ? { ...token, raw: comment, text: comment } : token
  }
}

/** Splits a body into tokens. Makes a new instance each time, because marked keeps state in it. */
export function lex(body: string): Token[] {
  const { defaults } = new Marked({
    gfm: true,
    extensions: [containerSyntax, footnoteSyntax, footnoteReferenceSyntax],
  })
  const tokenizer = new PageTokenizer(defaults)
  const lexer = new Lexer({ ...defaults, tokenizer })
  tokenizer.rules = withOwnBlocks(tokenizer.rules)
  return lexer.lex(body)
}
