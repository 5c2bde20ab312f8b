import { Offsets } from '../offsets.ts'
import type { SourceText } from '../source.ts'
import type { Span } from '../walk.ts'

/** Characters that replace code, links, notes and tags in the text that the patterns read. */
export const CODE = '\uFFFC'
export const LINK = '\uFFFA'
export const NOTE = '\uFFFB'
export const TAG = '\uFFF9'

/**
 * The text of a block that readers will see as it is written, each character with its place. Code, links, footnotes,
 * escaped characters and tags are one character each, so that no mark in them counts as one without effect.
 * The text of each link follows on its own.
 */
export function literalTexts(spans: readonly Span[]): SourceText[] {
  const block = new LiteralText()
  const labels: LiteralText[] = []
  let link: Span['link']
  for (const span of spans) {
    if (span.link === undefined) {
      block.add(...literalOf(span))
    } else {
      if (span.link !== link) {
        block.add(LINK, span.source.offsets)
        labels.push(new LiteralText())
      }
      labels.at(-1)?.add(...literalOf(span))
    }
    link = span.link
  }
  return [block, ...labels].map((text) => text.source())
}

class LiteralText {
  #text: string[] = []
  readonly #offsets = new Offsets()
  #end = 0

  add(text: string, offsets: Offsets): void {
    this.#text.push(text)
    this.#offsets.append(offsets, 0, text.length)
    this.#end = offsets.last
  }

  source(): SourceText {
    const offsets = this.#offsets.slice(0)
    offsets.push(this.#end)
    return { text: this.#text.join(''), offsets }
  }
}

function literalOf({ token, source }: Span): [text: string, offsets: Offsets] {
  switch (token.type) {
    case 'text':
      return [source.text, source.offsets]
    case 'br':
      return ['\n', source.offsets]
    case 'link':
      return [LINK, source.offsets]
    case 'footnoteReference':
      return [NOTE, source.offsets]
    case 'html':
      return [TAG, source.offsets]
    default:
      return [CODE, source.offsets]
  }
}
