import type { Rules } from 'marked'

/** The beginning of a line that begins or ends one of our own blocks: `:::`, or a footnote definition. */
const BEGINNING = ':{3}|\\[\\^[^\\]\\n]+\\]:'

/** As at the beginning of a block: at most three spaces before it (CommonMark 4.5, as for fences of code). */
const OWN_BLOCK = ` {0,3}(?:${BEGINNING})`

/** Marked writes `\n` before the lines that can go on with a paragraph; this is where it lists those that cannot. */
const NEXT_LINE = '\\n(?!'

/**
 * The rules of marked, in which our own blocks end a paragraph, a list item, a quote and a table, as a fence of code does.
 * Marked's extensions can end paragraphs only (`start`), and search the whole rest of the page at each paragraph for it.
 */
export function withOwnBlocks(rules: Rules): Rules {
  const { block, other } = rules
  return {
    ...rules,
    other: { ...other, fencesBeginRegex: fencesBegin },
    block: {
      ...block,
      paragraph: endedBy(withoutTags(block.paragraph), NEXT_LINE),
      lheading: endedBy(block.lheading, NEXT_LINE),
      blockquote: endedBy(block.blockquote, NEXT_LINE),
      table: endedBy(block.table, '((?:(?!'),
    },
  }
}

/** Adds our own blocks as the first alternative of the first negative look-ahead that begins with `before`. */
function endedBy(rule: RegExp, before: string): RegExp {
  if (!rule.source.includes(before)) throw new Error(`marked has other rules than expected: ${rule.source}`)
  return new RegExp(
    rule.source.replace(before, () => `${before}${OWN_BLOCK}|`),
    rule.flags,
  )
}

/** How marked begins and ends its list of the tags that end a paragraph. */
const TAGS = { begin: '<\\/?(?:address|', end: '|\\/?>)|' }

/**
 * A paragraph that goes on with a line that begins with a tag, because HTML is no block here. If it ended there, marked
 * would join the lines again, one by one, which takes quadratic time.
 */
function withoutTags(rule: RegExp): RegExp {
  const begin = rule.source.indexOf(TAGS.begin)
  const end = rule.source.indexOf(TAGS.end, begin) + TAGS.end.length
  if (begin < 0 || end < begin) throw new Error(`marked has other rules than expected: ${rule.source}`)
  return new RegExp(rule.source.slice(0, begin) + rule.source.slice(end), rule.flags)
}

const FENCES = [0, 1, 2, 3].map((spaces) => new RegExp(`^ {0,${spaces}}(?:\`\`\`|~~~|${BEGINNING})`))

/**
 * What ends a list item although it is indented less than the text of the item.
 * @param indent column of the text of the item
 */
function fencesBegin(indent: number): RegExp {
  return FENCES[Math.max(0, Math.min(3, indent - 1))] ?? /^:::/
}
