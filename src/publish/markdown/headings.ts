import type { Tokens } from 'marked'
import { fold } from '../../text/fold.ts'
import { alignLines } from './align.ts'
import { compileInline } from './inline.ts'
import { type Compilation, excerpt, type Finding, report } from './page.ts'
import { slugify, uniqueId } from './slug.ts'
import { offsetAt, type SourceText } from './source.ts'
import type { WrittenHeading } from './types.ts'

/** The level of a heading in the text. The title of the page is level 1. */
const HIGHEST = 2
const DEEPEST = 4

/**
 * Ids for which the reader views of browsers take a heading for another part of a page than its text: "Comment réagir ?"
 * for comments of readers, "Contactpersonen" for an address (Mozilla's Readability: `unlikelyCandidates` and `negative`). They keep a
 * heading whose class contains "article".
 */
const READER_VIEWS_DROP =
  /-ad-|agegate|banner|breadcrumbs|com-|combx|comment|community|contact|cover-wrap|disqus|extra|footer|gdpr|header|hidden|legends|masthead|media|menu|meta|outbrain|pager|pagination|popup|promo|related|remark|replies|rss|scroll|share|shopping|shoutbox|sidebar|skyscraper|social|sponsor|supplemental|tags|widget/

/** Compiles a heading. Its id is made from its text, so it changes only with the text. */
export function compileHeading(token: Tokens.Heading, source: SourceText, page: Compilation): string {
  const inside = alignLines(source, token.text)
  const { html, text } = compileInline(token.tokens, inside, page, { expandable: false, isHeading: true })
  noteHeading(token, source, text, page)
  const level = token.depth <= 2 ? 2 : token.depth === 3 ? 3 : 4
  const id = uniqueId(slugify(text) || 'section', page.ids)
  page.anchors.push(id)
  page.section = { text, tables: 0 }
  page.text.push(text)
  if (level !== 4) page.toc.push({ id, text, level })
  return `<h${level} id="${id}"${READER_VIEWS_DROP.test(id) ? ' class="article-heading"' : ''}>${html}</h${level}>\n`
}

/** Keeps a heading for `checkHeadings`, or reports it if it has no text. */
function noteHeading(token: Tokens.Heading, source: SourceText, text: string, page: Compilation): void {
  const found = excerpt(token.raw)
  const offset = offsetAt(source, token.raw.search(/\S/))
  if (text === '') {
    const instead = 'Write the text of the heading, or remove the marks.'
    report(page, offset, { code: 'empty-heading', found, expected: 'a heading with a text', instead })
    return
  }
  const underline = underlineOf(token)
  if (underline?.isMistake) {
    report(page, offsetAt(source, underline.index), underlineFinding(token, underline.signs))
    return
  }
  page.headings.push({
    depth: token.depth,
    markdown: token.text.replace(/\s*\n\s*/g, ' '),
    text,
    underlined: underline !== undefined,
    first: page.text.every((block) => block === ''),
    found,
    offset,
  })
}

interface Underline {
  /** Signs below the text of the heading. */
  signs: string
  /** Their place in the token. */
  index: number
  /** Whether the author hardly meant a heading: Markdown takes a rule or an empty item below a text for an underline. */
  isMistake: boolean
}

/** The line of signs below a heading. Undefined for a heading with # before it. */
function underlineOf({ raw, text }: Tokens.Heading): Underline | undefined {
  const line = raw.trimEnd()
  const signs = /(?:-+|=+)$/.exec(line)?.[0]
  if (raw.trimStart().startsWith('#') || signs === undefined) return undefined
  // Also the end of a front matter in the text.
  const isRule = signs.startsWith('-') && /[.,;:]$|\n|^[a-z][\w-]*: /.test(text.trim())
  return { signs, index: line.length - signs.length, isMistake: signs.length < 3 || isRule }
}

function underlineFinding({ text }: Tokens.Heading, signs: string): Finding {
  const heading = text.trim().replace(/\s*\n\s*/g, ' ')
  return {
    code: 'underline',
    found: signs,
    expected: 'no line of signs directly below a text: it makes a heading of the text',
    instead: underlineAdvice(heading, signs),
  }
}

function underlineAdvice(heading: string, signs: string): string {
  if (signs.length >= 3)
    return `If it is a heading, write ## ${heading} in place of these lines. If it divides two parts, leave an empty line above ${signs}`
  return signs === '-'
    ? `If it is a heading, write ## ${heading} in place of both lines. If not, remove -, or write the text of the item after it`
    : `If it is a heading, write ## ${heading} in place of both lines. If not, remove ${signs}`
}

/**
 * Checks the levels of all headings together: they are the outline of the page, from level 2, and skip no level (WCAG 2.2,
 * 1.3.1 and 2.4.6). The advice keeps the author's outline: which heading is under which other.
 */
export function checkHeadings(page: Compilation): void {
  const single = page.headings.filter(({ depth }) => depth === 1).length === 1
  const titles = new Set(page.headings.filter((heading) => isTitle(heading, single, page)))
  for (const heading of titles) refuseTitle(heading, page)
  const others = page.headings.filter((heading) => !titles.has(heading))
  const levels = outlineLevels(others.map(({ depth }) => depth))
  const wrong = others.flatMap((heading, i) => {
    const level = levels[i] ?? HIGHEST
    return level === heading.depth && level <= DEEPEST ? [] : [{ heading, level }]
  })
  const [first] = wrong
  const shift = first ? first.level - first.heading.depth : 0
  const together =
    wrong.length > 1 &&
    wrong.length === others.length &&
    wrong.every(({ heading, level }) => level <= DEEPEST && level - heading.depth === shift)
  if (together && first) refuseAll(first.heading, { shift, count: wrong.length }, page)
  else for (const { heading, level } of wrong) refuseLevel(heading, level, page)
}

/**
 * The level of each heading: one below the heading that it is under, which is the nearest one before it with fewer
 * marks.
 * @example outlineLevels([2, 6, 6, 3]) // [2, 3, 3, 3]
 */
function outlineLevels(depths: readonly number[]): number[] {
  const above: number[] = []
  return depths.map((depth) => {
    while ((above.at(-1) ?? 0) >= depth) above.pop()
    above.push(depth)
    return HIGHEST + above.length - 1
  })
}

/** Whether a level 1 is the title again: it has its words, or it is the single one and comes before all text. */
function isTitle({ depth, text, first }: WrittenHeading, single: boolean, page: Compilation): boolean {
  if (depth !== 1) return false
  const { title } = page.context
  return (first && single) || (title !== undefined && wordsOf(text) === wordsOf(title))
}

function refuseTitle({ text, underlined, found, offset }: WrittenHeading, page: Compilation): void {
  const { title } = page.context
  const again = title === undefined || wordsOf(text) === wordsOf(title)
  report(page, offset, {
    code: 'repeated-title',
    found,
    expected: 'no title in the text: the title in the front matter is shown above it, as level 1',
    instead: `Remove ${underlined ? 'these lines' : 'this line'}.${again ? '' : ' To show these words, make them the title in the front matter.'}`,
  })
}

/** One problem for a page whose headings all have as many marks too few or too many. */
function refuseAll(first: WrittenHeading, { shift, count }: { shift: number; count: number }, page: Compilation): void {
  const marks = '#'.repeat(Math.abs(shift))
  const how = shift > 0 ? `Add ${marks} before` : `Remove ${marks} from`
  const level = first.depth + shift
  report(page, first.offset, {
    code: 'heading-level',
    found: first.found,
    expected: 'headings from level 2: the title in the front matter is level 1',
    instead: `${how} each of the ${count} headings of this page: the first is then ${marked(first, level)}`,
  })
}

function refuseLevel(heading: WrittenHeading, level: number, page: Compilation): void {
  const { found, offset } = heading
  if (level > DEEPEST) {
    const instead = `Remove the marks, and begin the paragraph below with **${heading.markdown}**`
    report(page, offset, { code: 'heading-level', found, expected: 'headings of level 2, 3 or 4', instead })
    return
  }
  const why =
    level === HIGHEST ? 'the title in the front matter is level 1' : 'no level is skipped below the heading above it'
  const lines = heading.underlined ? ' in place of these lines' : ''
  report(page, offset, {
    code: 'heading-level',
    found,
    expected: `a heading of level ${level}: ${why}`,
    instead: `Write ${marked(heading, level)}${lines}`,
  })
}

function marked({ markdown }: WrittenHeading, level: number): string {
  return `${'#'.repeat(level)} ${markdown}`
}

function wordsOf(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
