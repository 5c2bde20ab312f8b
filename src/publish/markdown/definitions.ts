import type { Tokens } from 'marked'
import { type Compilation, excerpt, report } from './page.ts'
import { offsetAt } from './source.ts'
import type { Definition } from './types.ts'
import type { Block } from './walk.ts'

const ADDRESS = /^(?:$|[/#.]|[a-z][a-z0-9+.-]*:|www\.)/i

/** The definitions of a body by name. Reports those that repeat the name of another one. */
export function readDefinitions(blocks: readonly Block[], page: Compilation): void {
  for (const block of blocks) {
    if (block.kind !== 'other' || block.token.type !== 'def') continue
    const { tag, raw, href } = block.token
    const offset = offsetAt(block.source, raw.search(/\S/))
    const first = page.definitions.get(tag)
    if (first) reportRepeated({ raw, href }, offset, first, page)
    else page.definitions.set(tag, { name: nameIn(raw), raw, href, offset, isUsed: false })
  }
}

function nameIn(raw: string): string {
  return /\[((?:\\.|[^[\]\\])*)\]/s.exec(raw)?.[1] ?? ''
}

function reportRepeated(
  { raw, href }: Pick<Definition, 'raw' | 'href'>,
  offset: number,
  first: Definition,
  page: Compilation,
): void {
  const { line } = page.locate(first.offset)
  const finding = {
    code: 'repeated-definition',
    found: excerpt(raw),
    expected: `one definition for each name: line ${line} has this one already, and all links use that`,
  }
  if (href === first.href) report(page, offset, { ...finding, instead: 'Remove one of the two lines.' }, 'warning')
  else report(page, offset, { ...finding, instead: 'Give one of the two another name, here and in its links.' })
}

/** The definition whose name a link or an image has: `[text][name]`, `[name][]` or `[name]`. */
export function definitionOf({ raw }: Tokens.Link | Tokens.Image, page: Compilation): Definition | undefined {
  const [, name] = /\[((?:\\.|[^[\]\\])*)\](?:\[\])?$/s.exec(raw) ?? []
  return name === undefined ? undefined : page.definitions.get(name.replace(/\s+/g, ' ').toLowerCase())
}

/** Reports the definitions that no link uses: their addresses are nowhere on the page. */
export function checkDefinitions(page: Compilation): void {
  for (const { name, raw, href, offset, isUsed } of page.definitions.values()) {
    if (isUsed) continue
    const finding = { code: 'unused-definition', found: excerpt(raw) }
    const expected = `a link that uses this address: [text][${name}]`
    // Without an address it is a text, such as `[Jan]: hallo`, which would be lost.
    if (ADDRESS.test(href))
      report(page, offset, { ...finding, expected, instead: 'Write such a link, or remove the line.' }, 'warning')
    else
      report(page, offset, { ...finding, expected, instead: `If it is a text, write \\[${name}]: with a backslash.` })
  }
}
