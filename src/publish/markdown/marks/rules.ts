import type { Problem } from '../../problem.ts'
import { excerpt, type Finding } from '../page.ts'
import type { TextBlock } from '../walk.ts'
import { CODE, LINK, NOTE, TAG } from './literal.ts'

/** A mark of Markdown, or of another tool, that has no effect here: readers would see it. */
export interface MarkRule extends Pick<Finding, 'code' | 'expected'> {
  /**
   * Global. Every repetition in it is bounded, so that it reads a long text in linear time. The group `mark`, or else all
   * that it matches, is what the editor has to change.
   */
  pattern: RegExp
  /** What to write instead. A function gets the match, and the mark as it is written in the file. */
  instead: string | ((match: RegExpExecArray, written: string) => string)
  severity?: Problem['severity']
  /** Kinds of block in which the mark is one. All kinds if it is missing. */
  in?: readonly TextBlock['kind'][]
  /** Report only the first in a block: the others are the same mistake. */
  once?: boolean
  /** A match for which this is false is good text. */
  unless?: (match: RegExpExecArray) => boolean
}

const NAMES = 'callout|chart|contacts|glossary'
/** Spaces that Markdown does not take for one, and characters without width. */
const ODD_SPACE = '\\u00A0\\u1680\\u2000-\\u200B\\u202F\\u205F\\u2060\\u3000\\uFEFF'
const TEXT = ['text'] as const

const ITEM = 'a list item: a sign, an ordinary space, then the text'
const BULLET = 'Write - and a space at the beginning of each item, on a line of its own.'
const TABLE = 'Write a table: | a | b | on a line, | --- | --- | on the next, then a line for each row.'

/** A number or a letter that Markdown does not read as the sign of an item: `a)`, `b.`, `(1)`, `iii.`, `1.2`. */
const NUMBERED =
  '(?:\\((?:[a-z]|[ivx]{1,4}|\\d{1,2})\\)|(?:[a-z]|[ivx]{1,4})[.)]|(?:\\d{1,2}\\.){1,3}\\d{1,2}\\.?)[ \\t\\u00A0]'

/** What Word and Excel write where something is missing, in the languages of the editors. */
const MISSING_REFERENCE = [
  'Error! (?:Reference source not found|Bookmark not defined)\\.?',
  'Fout! (?:Verwijzingsbron niet gevonden|Bladwijzer niet gedefinieerd)\\.?',
  'Erreur\\s?! (?:Source du renvoi introuvable|Signet non défini)\\.?',
  '#(?:REF!|VERW!|N/[AB]|(?:DIV|DEEL)/0\\s?!|(?:NAME|NAAM|NOM)\\s?\\?|(?:VALUE|WAARDE|VALEUR)\\s?!)',
]

/** Marks at the beginning of a line. They come first: what they find is not searched by other rules. */
const AT_LINE_START: readonly MarkRule[] = [
  {
    code: 'misplaced-block',
    pattern: new RegExp(
      `^[ \\t${ODD_SPACE}]*(?<mark>:{3}[^\\n]*|::[ \\t]*(?:${NAMES})(?![\\p{L}\\p{N}])[^\\n]*)`,
      'gmu',
    ),
    in: ['text', 'cell', 'heading'],
    expected: 'three colons with at most three ordinary spaces before them',
    instead: 'Write ::: at the beginning of the line; in a list item, below the text of the item.',
  },
  {
    code: 'misplaced-footnote',
    pattern: new RegExp(`^[ \\t${ODD_SPACE}]*(?<mark>${NOTE}:)`, 'gmu'),
    expected: 'a footnote with at most three ordinary spaces before it',
    instead: 'Write the note at the beginning of a line: [^1]: text.',
  },
  {
    code: 'misplaced-definition',
    pattern: new RegExp(
      `^[ \\t]*(?<mark>\\[(?!\\^)[^[\\]\\n]{1,200}\\]:[ \\t]*(?:[/#<${LINK}]|mailto:)[^\\n]{0,300})`,
      'gmu',
    ),
    in: TEXT,
    expected: 'a definition of a link with an empty line above it and nothing after its address',
    instead: 'Write an empty line above it, and a text after the address on a line of its own.',
  },
  {
    code: 'heading-without-space',
    pattern: /^[ \t]*(?<mark>#{2,6}(?![#\s])[^\n]{0,200})/gmu,
    in: TEXT,
    expected: 'a space between ## and the heading',
    instead: (_, written) => `Write ${written.replace(/^#+/, '$& ').trim()}, after an empty line.`,
  },
  {
    code: 'heading-level',
    pattern: /^[ \t]*(?<mark>#{7,}[^\n]{0,200})/gmu,
    in: TEXT,
    expected: 'headings of level 2, 3 or 4',
    instead: 'Write ##, ### or ####, a space, and the heading.',
  },
  {
    code: 'heading-without-space',
    pattern: /^[ \t]*(?<mark>#\p{Lu}[\p{L}’']{0,40} [^#\n]{1,80})$/gu,
    in: TEXT,
    severity: 'warning',
    unless: ([, found = '']) => /[.!?…]\s*$/.test(found),
    expected: 'a space between # and the heading, or no # at all',
    instead: (_, written) => `If it is a heading, write ## ${written.replace(/^#+/, '').trim()}`,
  },
  {
    code: 'list-sign',
    pattern: new RegExp(`^[ \\t]*(?<mark>(?:[-*+]|\\d{1,3}[.)](?=.\\p{L}))[${ODD_SPACE}]+\\S[^\\n]{0,200})`, 'gmu'),
    in: TEXT,
    once: true,
    expected: ITEM,
    instead: (_, written) => {
      const [, sign = '-', text = ''] = new RegExp(`^(\\S+?)[${ODD_SPACE}\\s]+(.*)`, 'su').exec(written) ?? []
      return `Write ${sign} ${excerpt(text)}, with an ordinary space after the sign.`
    },
  },
  {
    code: 'list-sign',
    pattern: new RegExp(
      `^[ \\t]*(?<mark>(?:[•▪▫◦‣⁃●○■□▸►➢➤➔❖✓✔✗\\uF000-\\uF0FF][ \\t${ODD_SPACE}]*(?=\\S)|·[ \\t${ODD_SPACE}]+|[o§Øüqvw–—]\\t[ \\t]*(?=\\S))[^\\n]{0,200})`,
      'gmu',
    ),
    in: TEXT,
    once: true,
    expected: ITEM,
    instead: BULLET,
  },
  {
    code: 'list-sign',
    pattern: /^[ \t]*(?<mark>-\p{L}[^\n]{0,300}\n[ \t]*-\p{L}[^\n]{0,300})/gmu,
    in: TEXT,
    once: true,
    expected: ITEM,
    instead: BULLET,
  },
  {
    code: 'list-sign',
    pattern: /^[ \t]*(?<mark>\d{1,3}[.)]\p{L}[^\n]{0,300}\n[ \t]*\d{1,3}[.)]\p{L}[^\n]{0,300})/gmu,
    in: TEXT,
    once: true,
    expected: ITEM,
    instead: 'Write a space after the number of each item: 1. text',
  },
  {
    code: 'list-sign',
    // Two lines.
    pattern: new RegExp(`^[ \\t]*(?<mark>${NUMBERED}[^\\n]{0,300}\\n[ \\t]*${NUMBERED}[^\\n]{0,300})`, 'gmu'),
    in: TEXT,
    once: true,
    severity: 'warning',
    expected: 'a list of Markdown, or a paragraph for each item: lines below each other become one paragraph',
    instead: 'Write 1. and a space at the beginning of each item, or an empty line between the items.',
  },
  {
    code: 'list-sign',
    pattern: /(?<=\n)[ \t]*(?<mark>[*+-]\p{L}[^\n]{0,200})/gu,
    in: TEXT,
    once: true,
    severity: 'warning',
    expected: ITEM,
    instead: (_, written) => `If it is an item, write ${written.charAt(0)} ${excerpt(written.slice(1))}`,
  },
  {
    code: 'list-sign',
    pattern: /^[ \t]*(?<mark>[–—][ \t\u00A0\u202F][^\n]{0,300}\n[ \t]*[–—][ \t\u00A0\u202F][^\n]{0,300})/gmu,
    in: TEXT,
    once: true,
    severity: 'warning',
    expected: ITEM,
    instead: BULLET,
  },
  {
    code: 'list-sign',
    // Two lines that begin with the same sign, or with a letter that Word shows as one.
    pattern:
      /^[ \t]*(?<mark>(?:([^\p{L}\p{M}\p{N}\p{P}\s<>|`^+=~$\uFFF9-\uFFFC]\uFE0F?|§)[ \t]+|\.\t|[oØ] {2,})\S[^\n]{0,300}\n[ \t]*(?:\2[ \t]+|\.\t|[oØ] {2,})\S[^\n]{0,300})/gmu,
    in: TEXT,
    once: true,
    severity: 'warning',
    expected: ITEM,
    instead: BULLET,
  },
  {
    code: 'list-sign',
    pattern: /^[ \t]*(?<mark>\d\uFE0F?\u20E3[ \t]*\S[^\n]{0,300}\n[ \t]*\d\uFE0F?\u20E3[ \t]*\S[^\n]{0,300})/gmu,
    in: TEXT,
    once: true,
    severity: 'warning',
    expected: ITEM,
    instead: 'Write 1. and a space at the beginning of each item, on a line of its own.',
  },
  {
    code: 'list-sign',
    // MediaWiki and AsciiDoc.
    pattern: /(?<=\n)[ \t]*(?<mark>\*{2,5} \S[^\n]{0,300})/gu,
    in: TEXT,
    once: true,
    unless: ([found = '']) => /\S\*\*/.test(found),
    expected: ITEM,
    instead: 'Write a list in a list with spaces: two spaces before the - of each item in it.',
  },
  {
    code: 'template-mark',
    pattern: /^[ \t]*(?<mark>(={2,5})[ \t]*[^=\s][^=\n]{0,200}?[ \t]*\2[ \t]*$|h[1-6]\.[ \t]+\S[^\n]{0,200})/gmu,
    in: TEXT,
    expected: 'a heading of Markdown',
    instead: (_, written) => {
      const level = Number(/^h([1-6])/.exec(written)?.[1] ?? /^=+/.exec(written)?.[0].length)
      return `Write ${'#'.repeat(Math.min(Math.max(level, 2), 4))} ${written.replace(/^(?:h\d\.|=+)|=+\s*$/g, '').trim()}`
    },
  },
  {
    code: 'template-mark',
    // Directives of reStructuredText and AsciiDoc.
    pattern:
      /^[ \t]*(?<mark>\.\.[ \t][\w-]{1,40}::[^\n]{0,200}|(?:image|include|video|audio|toc|kbd)::?[^\s[\]]{0,200}\[[^\]\n]{0,200}\])/gmu,
    in: TEXT,
    expected: 'Markdown without the marks of another tool',
    instead: 'Remove it, or put it between backticks (`) to show it as it is.',
  },
  {
    code: 'alert',
    pattern: /^[ \t]*(?<mark>\[(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\])[ \t]*$/gmu,
    in: TEXT,
    expected: 'a text set apart by ::: callout',
    instead: 'Write ::: callout and a title, the text on the next lines, and ::: below it.',
  },
  {
    code: 'pasted-table',
    // Two rows with a tab, or one with two tabs between words.
    pattern:
      /^(?<mark>[^\t\n]{1,500}\t[^\n]{0,500}\n[^\t\n]{1,500}\t[^\n]{0,500}|[^\t\n]{1,300}\t[^\t\n]{1,300}\t[^\s][^\n]{0,300})/gmu,
    in: TEXT,
    once: true,
    // HTML, which is refused anyway, and a list of which the signs are reported.
    unless: ([found = '']) => found.includes(TAG) || BULLET_AND_TAB.test(found),
    expected: 'a table in Markdown: a tab does not separate cells',
    instead: TABLE,
  },
  {
    code: 'pasted-table',
    // Two rows of a CSV file. A semicolon of a text has a space after it.
    pattern:
      /^(?<mark>[^;\n]{1,300}(?<!&#?\w{1,31});[^\s;][^\n]{0,300}\n[^;\n]{1,300}(?<!&#?\w{1,31});[^\s;][^\n]{0,300})/gmu,
    in: TEXT,
    once: true,
    unless: ([found = '']) => found.includes(TAG),
    expected: 'a table in Markdown: a semicolon does not separate cells',
    instead: TABLE,
  },
  {
    code: 'alert',
    pattern: /^[ \t]*(?<mark>\[!\p{L}{1,20}\][+-]?)/gu,
    in: TEXT,
    expected: 'a text set apart by ::: callout',
    instead: 'Write ::: callout and a title, the text on the next lines without >, and ::: below it.',
  },
  {
    code: 'admonition',
    pattern: /^[ \t]*(?<mark>(?:!{3}|\?{3}\+?)[ \t]+["“\p{L}][^\n]{0,200})/gmu,
    in: TEXT,
    expected: 'a text set apart by ::: callout',
    instead: 'Write ::: callout and a title, the text on the next lines without indent, and ::: below it.',
  },
  {
    code: 'script',
    pattern:
      /^(?<mark>import\s[^\n]{0,200}?from\s+["'‘“][^\n]{1,200}|import\s+["'][^"'\n]{1,200}["'];?|export\s+(?:default|const|let|function)\s[^\n]{0,200})/gmu,
    in: TEXT,
    once: true,
    expected: 'Markdown without script',
    instead: 'Remove it: pages load no components.',
  },
  {
    code: 'contents-mark',
    pattern: /^[ \t]*(?<mark>\[\[?_?toc_?\]?\](?!\()|@\[toc\]|\$\{toc\}|\{:?\s?toc\s?\}|<<toc>>)[ \t]*$/gimu,
    in: TEXT,
    expected: 'no table of contents: the page makes its own from the headings',
    instead: 'Remove it.',
  },
  {
    code: 'abbreviation',
    pattern: /^[ \t]*(?<mark>\*\[[^\]\n]{1,100}\]:[^\n]{0,200})/gmu,
    in: TEXT,
    expected: 'no definition of an abbreviation in a page',
    instead: 'Add the acronym to content/glossary.yaml: it is written out at its first use.',
  },
  {
    code: 'definition-list',
    pattern: /(?<=\n)[ \t]*(?<mark>:[ \t]+[^\n]{1,200})/gu,
    in: TEXT,
    once: true,
    severity: 'warning',
    expected: 'a list: Markdown has no terms with definitions',
    instead: 'Write - **term**: definition, for each term.',
  },
]

/** Marks anywhere in a text. */
export const INLINE_RULES: readonly MarkRule[] = [
  {
    code: 'link-in-link',
    pattern: new RegExp(`\\[[^[\\]\\n]{0,300}${LINK}[^[\\]\\n]{0,300}\\]\\([^)\\n]{0,300}\\)?`, 'gu'),
    expected: 'a link without a link in it',
    instead: 'Write one link after the other.',
  },
  {
    code: 'broken-link',
    pattern: /\[[^[\]]{0,600}\](?:\(| \((?=[/#]|https?:))[^)\n]{0,600}\)?/gu,
    expected: 'a link that is written in full',
    instead: 'Write [text](/about), with nothing between ] and ( and no spaces in the address.',
  },
  {
    code: 'wiki-link',
    pattern: /!?\[\[[^[\]\n]{1,200}\]\]/gu,
    expected: 'a link with the path of its page',
    instead: ([found = '']) => {
      const text = plain(found.replace(/^!?\[\[|\]\]$/g, '').replace(/^[^|]*\|/, ''))
      return `Write [${text}](/about), with the path of the page that you mean in the place of /about.`
    },
  },
  {
    code: 'unknown-reference',
    pattern: new RegExp(`(?<![\\]${NOTE}])\\[([^[\\]\\n]{1,200})\\]\\[([^[\\]\\n]{0,200})\\]`, 'gu'),
    // Numbers of sources, as in “[1][2]”.
    unless: ([, text = '', label = '']) => /^[\d\s,–-]+$/.test(text) && /^[\d\s,–-]*$/.test(label),
    expected: 'a link whose address is on the page',
    instead: ([, text = '', label = '']) =>
      `Write [${plain(text)}](/about), or add a line with the address: [${plain(label === '' ? text : label)}]: /about`,
  },
  {
    code: 'template-mark',
    pattern: /\{\{[<%][^\n]{0,300}?[>%]\}\}|\{%[^\n]{0,300}?%\}|\{\{[^{}\n]{1,300}\}\}|<%[^\n]{0,300}?%>/gu,
    expected: 'Markdown without the marks of another tool',
    instead: 'Remove it, or put it between backticks (`) to show it as it is.',
  },
  {
    code: 'script',
    pattern: /\{\/\*[^\n]{0,300}|\{(?:props|frontMatter|site|page|metadata)\.[\w.]{1,100}\}/gu,
    expected: 'Markdown without script',
    instead: 'Remove it.',
  },
  {
    code: 'attributes',
    pattern:
      /\{:{0,2}[ \t]*(?:[#.][\w-]{1,80}|[\w-]{1,40}=(?:["“”][^"“”\n]{0,100}["“”]|[\w/-]{1,100}))(?:[ \t]+(?:[#.][\w-]{1,80}|[\w-]{1,40}=(?:["“”][^"“”\n]{0,100}["“”]|[\w/-]{1,100}))){0,10}[ \t]*\}|\{::[^{}\n]{1,100}\}/gu,
    expected: 'text without ids, classes or attributes',
    instead: 'Remove it: the id of a heading is made from its text, and the design belongs to the site.',
  },
  {
    code: 'highlight',
    pattern: /(?<![=\p{L}\p{N}])==(?![=\s])[^=\n]{1,300}(?<!\s)==(?![=\p{L}\p{N}])/gu,
    expected: 'a mark that Markdown has',
    instead: ([found = '']) => `Write **${plain(found.slice(2, -2))}**`,
  },
  {
    code: 'emoji-code',
    pattern: /(?<![\p{L}\p{N}:/]):(?:[a-z][a-z0-9]{1,30}(?:[_+-][a-z0-9]{1,30}){0,8}|[+-]1|100):(?![\p{L}\p{N}:/])/gu,
    expected: 'a character or a word instead of a code',
    instead: 'Write the word, or the character itself: 🚲.',
  },
  {
    code: 'inline-footnote',
    pattern: /\^\[[^[\]\n]{1,500}\]/gu,
    expected: 'a footnote with a name, and its text on a line of its own',
    instead: ([found = '']) => {
      const note = plain(found.slice(2, -1))
      return /^\d+$/.test(note)
        ? `Write [^${note}] here, and below the paragraph: [^${note}]: the text of the note`
        : `Write [^1] here, and below the paragraph: [^1]: ${note}`
    },
  },
  {
    code: 'template-mark',
    // BBCode, Jira, comments of Obsidian, LaTeX, citations of Pandoc.
    pattern: new RegExp(
      [
        '\\[(b|i|u|s|url|img|quote|code|list|size|color|center)(?:=[^\\]\\n]{0,200})?\\][^\\n]{0,300}?\\[/\\1\\]',
        '\\{(code|color|quote|noformat|panel|info|warning|note|tip)(?::[^{}\\n]{1,200})?\\}[^\\n]{0,300}?\\{\\2\\}',
        '\\{(?:code|color|panel):[^{}\\n]{1,200}\\}',
        '%%[^%\\n]{1,300}%%',
        '\\\\[a-z]{2,20}\\{[^{}\\n]{1,200}\\}',
        '\\[-?@[\\p{L}\\p{N}_][\\p{L}\\p{N}_:.-]{0,80}(?:[,;][^\\]\\n]{0,200})?\\]',
      ].join('|'),
      'gu',
    ),
    expected: 'Markdown without the marks of another tool',
    instead: 'Remove it, or put it between backticks (`) to show it as it is.',
  },
  {
    code: 'raw-html',
    pattern: /<([a-z]):[a-z]{1,20}[^<>\n]{0,200}>(?:<\/\1:[a-z]{1,20}>)?|<\/[a-z]:[a-z]{1,20}>/giu,
    expected: 'Markdown without HTML',
    instead: 'Remove it: Word wrote it.',
  },
  {
    code: 'pasted-error',
    pattern: /\[(?:cid:[^\]\s]{1,200}|image: [^\]\n]{1,200}\.(?:png|jpe?g|gif))\]/giu,
    expected: 'the picture itself: a mail program wrote its name in its place',
    instead: 'Put the picture into the folder of the page and show it with ![what it shows](name.png), or remove this.',
  },
  {
    code: 'pasted-error',
    pattern: /\{[ \t]?(?:[a-z-]{3,30}:[^:;{}\n]{1,80};){1,20}[^{}\n]{0,200}\}|\bmso-[a-z-]{2,40}:[^\s;"]{1,40}/gu,
    expected: 'a text without the styles of Word, Outlook or Teams',
    instead: 'Remove it.',
  },
  {
    code: 'stray-marks',
    // MediaWiki: two for italics, three for bold.
    pattern: /(?<!')('{2,3})(?![\s'])[^'\n]{1,300}(?<!\s)\1(?!')/gu,
    unless: ([found = '']) => !/\p{L}/u.test(found),
    expected: 'the marks of Markdown',
    instead: ([found = '', marks = '']) => {
      const words = plain(found.slice(marks.length, -marks.length))
      return marks.length === 2 ? `Write *${words}*` : `Write **${words}**`
    },
  },
  {
    code: 'stray-marks',
    pattern: /(?<![\p{L}\p{N}+])\+\+(?![\s+])[^+\n]{1,200}(?<!\s)\+\+(?![\p{L}\p{N}+])/gu,
    expected: 'a mark that Markdown has',
    instead: ([found = '']) => `Write **${plain(found.slice(2, -2))}**`,
  },
  {
    code: 'stray-marks',
    // A line break of Google Docs and Pandoc, at the end of a text.
    pattern: /(?<=\S)\\$/gu,
    in: TEXT,
    expected: 'a backslash only before a sign, or at the end of a line that another follows',
    instead: 'Remove it: readers see it.',
  },
  {
    code: 'template-mark',
    pattern: /\$\$[^$]{1,300}\$\$/gu,
    expected: 'Markdown without formulas',
    instead: 'Write the formula in words, or put it between backticks (`) to show it as it is.',
  },
  {
    code: 'stray-marks',
    pattern: /(?<=\p{L})\^[23](?![\p{L}\p{N}^])/gu,
    severity: 'warning',
    expected: '^ on both sides of what is raised',
    instead: ([found = '']) => `Write ${found}^, or the character ${found === '^2' ? '²' : '³'}.`,
  },
  {
    code: 'pasted-error',
    pattern: new RegExp(MISSING_REFERENCE.join('|'), 'gu'),
    expected: 'the text that a word processor or a spreadsheet did not find',
    instead: 'Write the number, the title or the page that is meant, or remove it.',
  },
  ...emphasis('*', '\\*'),
  ...emphasis('_', '_'),
  {
    code: 'stray-marks',
    pattern: /~~[^~\n]{1,300}~~/gu,
    expected: 'the marks directly before and after the words',
    instead: ([found = '']) => {
      const mended = `~~${plain(found.replaceAll('~', ''))}~~`
      return mended === found
        ? `Remove the marks, or write a space before and after ${found}: a letter touches them there.`
        : `Write ${mended}, without spaces inside the marks.`
    },
  },
  {
    code: 'stray-marks',
    pattern: /`+/gu,
    once: true,
    severity: 'warning',
    expected: 'a pair of backticks around code, or an apostrophe',
    instead: "Write the second backtick, or ' for an apostrophe.",
  },
]

/** Emphasis that Markdown does not read, because of a space inside its marks or a letter beside them. */
function emphasis(mark: string, escaped: string): MarkRule[] {
  const word = '\\p{L}\\p{N}'
  const other = `[^${escaped}\\n]`
  const expected = 'the marks directly before and after the words, and a space or a punctuation mark outside them'
  const instead = (count: number) => (_: RegExpExecArray, written: string) => {
    const words = written.slice(count, -count)
    const mended =
      words === words.trim() ? aroundWords(words, count) : mark.repeat(count) + words.trim() + mark.repeat(count)
    return `Write ${mended}, or a backslash before a sign that you mean: \\${mark}`
  }
  const pair = `(?<!\\p{N})${escaped}{2,3}${other}{1,300}${escaped}{2,3}`
  return [
    {
      code: 'stray-marks',
      pattern: new RegExp(`(?<!${escaped})${pair}(?!${escaped})`, 'gu'),
      // Signs behind figures that refer to a note, and lines to fill in.
      unless: ([found = '']) => !new RegExp(`[\\p{L}${CODE}${LINK}]`, 'u').test(found),
      expected,
      instead: instead(2),
    },
    {
      code: 'stray-marks',
      pattern: new RegExp(
        `(?<![${escaped}${word}])${escaped}{2}(?=\\p{L})|(?<=\\p{L})${escaped}{2}(?![${escaped}${word}])`,
        'gu',
      ),
      severity: 'warning',
      expected: `${mark.repeat(2)} before the words and after them`,
      instead: `Write the other ${mark.repeat(2)}, or a backslash before a sign that you mean: \\${mark}`,
    },
    {
      code: 'stray-marks',
      pattern: new RegExp(
        [
          `(?<![${escaped}${word}\\\\])${escaped}(?![${escaped}\\s])${other}{0,200}\\s${escaped}(?![${escaped}${word}])`,
          `(?<![${escaped}${word}\\\\])${escaped}\\s${other}{0,200}(?<![${escaped}\\s])${escaped}(?![${escaped}${word}])`,
        ].join('|'),
        'gu',
      ),
      severity: 'warning',
      unless: ([found = '']) => !/\p{L}{2}/u.test(found),
      expected,
      instead: instead(1),
    },
  ]
}

/**
 * Emphasis that Markdown reads although a letter touches its marks: quotes and punctuation are outside the marks, and the
 * marks are asterisks, because `_` within a word is no emphasis.
 */
function aroundWords(words: string, count: number): string {
  const marks = '*'.repeat(count)
  const [, before = '', core = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(words) ?? []
  return before + marks + core + marks + after
}

/** A sign of Word or of a font before a tab: an item of a list. */
const BULLET_AND_TAB = /^[ \t]*[^\p{L}\p{N}\s]?[o§Øüqvw]?[ \t]*\t/u

export const RULES: readonly MarkRule[] = [...AT_LINE_START, ...INLINE_RULES]

/** A found text for a message, without the characters that stand for code and links. */
function plain(text: string): string {
  return text.replace(new RegExp(`[${CODE}${LINK}${NOTE}${TAG}]`, 'gu'), '…').trim()
}

// cspell:words VERW noformat
