import type { TokenizerExtension } from 'marked'
import type { ContainerToken, StrayFenceToken } from './tokens.ts'

const FENCE = /^ {0,3}:{3,}[ \t]*(.*)$/
const CODE_FENCE = /^ {0,3}(`{3,}|~{3,})/

/** Reads `::: name title`, lines, `:::`. Blocks can be nested. A `:::` inside a code block is not a fence. */
export const containerSyntax: TokenizerExtension = {
  name: 'container',
  level: 'block',
  // Without this, marked would read a block directly below a paragraph as the next line of that paragraph.
  start(source) {
    const index = source.search(/\n {0,3}:::/)
    return index < 0 ? undefined : index + 1
  },
  tokenizer(source): ContainerToken | StrayFenceToken | undefined {
    if (!/^ {0,3}:::/.test(source)) return undefined
    const lines = source.split('\n')
    const opening = lines[0] ?? ''
    const head = FENCE.exec(opening)?.[1]?.trim() ?? ''
    if (head === '') return { type: 'strayFence', raw: firstLine(source) }

    const [name = '', ...rest] = head.split(/[ \t]+/)
    const title = rest.length > 0 ? head.slice(name.length).trim() : ''
    const closing = closingLine(lines)
    const closed = closing !== undefined
    // An unclosed block contains only its first line, so that the rest of the page is still checked.
    const inner = closed ? lines.slice(1, closing).join('\n') : ''
    const raw = closed ? takeLines(source, lines, closing + 1) : firstLine(source)

    const { state } = this.lexer
    const { top } = state
    state.top = true
    const tokens = this.lexer.blockTokens(inner, [])
    state.top = top
    return { type: 'container', raw, name, title, titleTokens: this.lexer.inline(title, []), inner, tokens, closed }
  },
}

/** Index of the line that closes the block opened on the first line. */
function closingLine(lines: readonly string[]): number | undefined {
  let depth = 0
  let code: string | undefined
  for (const [index, line] of lines.entries()) {
    const codeFence = CODE_FENCE.exec(line)?.[1]
    if (code !== undefined) {
      if (codeFence?.startsWith(code) && line.trim() === codeFence) code = undefined
      continue
    }
    if (codeFence !== undefined) {
      code = codeFence
      continue
    }
    const head = FENCE.exec(line)?.[1]?.trim()
    if (head === undefined) continue
    depth += head === '' ? -1 : 1
    if (depth === 0) return index
  }
  return undefined
}

function firstLine(source: string): string {
  const end = source.indexOf('\n')
  return end < 0 ? source : source.slice(0, end + 1)
}

function takeLines(source: string, lines: readonly string[], count: number): string {
  return source.slice(0, lines.slice(0, count).join('\n').length + 1)
}
