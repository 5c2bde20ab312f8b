import type { TokenizerExtension } from 'marked'
import { MAX_OPEN_BLOCKS, Unreadable } from './limits.ts'
import { linesOf } from './lines.ts'
import type { ContainerToken, StrayFenceToken } from './tokens.ts'

const FENCE = /^ {0,3}:{3,}[ \t]*(.*)$/
const CODE_FENCE = /^ {0,3}(`{3,}|~{3,})/

/** Reads `::: name title`, lines, `:::`. Blocks can be nested. A `:::` inside a code block is not a fence. */
export const containerSyntax: TokenizerExtension = {
  name: 'container',
  level: 'block',
  tokenizer(source): ContainerToken | StrayFenceToken | undefined {
    if (!/^ {0,3}:::/.test(source)) return undefined
    const end = source.indexOf('\n')
    const first = end < 0 ? source : source.slice(0, end + 1)
    const head = FENCE.exec(first.trimEnd())?.[1]?.trim() ?? ''
    if (head === '') return { type: 'strayFence', raw: first }

    // A title directly behind the name is not in our syntax, but in that of Docusaurus: `:::note[Title]`.
    const [name = ''] = /^[^ \t[]*/.exec(head) ?? []
    const title = head.slice(name.length).trim()
    const closing = closingLine(source)
    if (closing === undefined) countOpen(this.lexer, first)
    // An unclosed block contains only its first line, so that the rest of the page is still checked.
    const inner = closing ? source.slice(first.length, Math.max(closing.start - 1, first.length)) : ''
    const raw = closing ? source.slice(0, closing.end) : first

    const { state } = this.lexer
    const { top } = state
    state.top = true
    const tokens = this.lexer.blockTokens(inner, [])
    state.top = top
    const titleTokens = this.lexer.inline(title, [])
    return { type: 'container', raw, name, title, titleTokens, inner, tokens, closed: closing !== undefined }
  },
}

const open = new WeakMap<object, number>()

function countOpen(lexer: object, line: string): void {
  const count = (open.get(lexer) ?? 0) + 1
  open.set(lexer, count)
  if (count <= MAX_OPEN_BLOCKS) return
  const finding = {
    code: 'open-block',
    found: `more than ${MAX_OPEN_BLOCKS} blocks that are not closed`,
    expected: 'a line ::: that closes each block',
    instead: 'Write ::: alone on a line where each block ends.',
  }
  throw new Unreadable(finding, line)
}

/** Where the line begins and ends that closes the block opened on the first line. */
function closingLine(source: string): { start: number; end: number } | undefined {
  let depth = 0
  let code: string | undefined
  let start = 0
  for (const { text, next } of linesOf(source)) {
    const codeFence = CODE_FENCE.exec(text)?.[1]
    if (code !== undefined) {
      if (codeFence?.startsWith(code) && text.trim() === codeFence) code = undefined
    } else if (codeFence !== undefined) {
      code = codeFence
    } else {
      const head = FENCE.exec(text)?.[1]?.trim()
      if (head !== undefined) depth += head === '' ? -1 : 1
      if (head !== undefined && depth === 0) return { start, end: next }
    }
    start = next
  }
  return undefined
}
