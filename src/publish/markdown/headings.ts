import type { Tokens } from 'marked'
import { alignLines } from './align.ts'
import { compileInline } from './inline.ts'
import { type Compilation, excerpt, report } from './page.ts'
import { slugify, uniqueId } from './slug.ts'
import { offsetAt, type SourceText } from './source.ts'

/** Compiles a heading. Its id is made from its text, so it changes only with the text. */
export function compileHeading(token: Tokens.Heading, source: SourceText, page: Compilation): string {
  const { html, text } = compileInline(token.tokens, alignLines(source, token.text), page, { expandable: false })
  const level = checkedLevel(token, source, text, page)
  const id = uniqueId(slugify(text) || 'section', page.ids)
  page.anchors.push(id)
  page.section = { id, text, tables: 0 }
  page.text.push(text)
  if (level !== 4) page.toc.push({ id, text, level })
  return `<h${level} id="${id}">${html}</h${level}>\n`
}

/** Checks that no heading skips a level: headings are the outline of the page (WCAG 2.2, 1.3.1 and 2.4.6). */
function checkedLevel(token: Tokens.Heading, source: SourceText, text: string, page: Compilation): 2 | 3 | 4 {
  const { depth } = token
  const found = excerpt(token.raw)
  const offset = offsetAt(source, token.raw.search(/\S/))
  const highest = Math.min(page.headingLevel + 1, 4)
  const corrected = (level: number) => `Write ${'#'.repeat(level)} ${text}`.trim()

  if (text === '') {
    report(page, offset, {
      code: 'empty-heading',
      found,
      expected: 'a heading with a text',
      instead: 'Write the text of the heading, or remove the marks.',
    })
  } else if (depth === 1) {
    report(page, offset, {
      code: 'heading-level',
      found,
      expected: 'headings from level 2: the title in the front matter is level 1',
      instead: corrected(2),
    })
  } else if (depth > 4) {
    report(page, offset, {
      code: 'heading-level',
      found,
      expected: 'headings of level 2, 3 or 4',
      instead: corrected(highest),
    })
  } else if (depth > highest) {
    report(page, offset, {
      code: 'heading-level',
      found,
      expected: `a heading of level ${highest} at most, after one of level ${page.headingLevel}`,
      instead: corrected(highest),
    })
  }
  // Count a level 1 as the level 2 it should be, so that the next heading is not reported for the same mistake.
  page.headingLevel = Math.max(depth, 2)
  return depth <= 2 ? 2 : depth === 3 ? 3 : 4
}
