import { type Compilation, excerpt, report } from './page.ts'

/** What to write instead of the most common tags. */
const INSTEAD: Record<string, string> = {
  a: 'Write a link as [text](/about).',
  b: 'Write **important words** between two asterisks.',
  strong: 'Write **important words** between two asterisks.',
  i: 'Write *stressed words* between asterisks.',
  em: 'Write *stressed words* between asterisks.',
  br: 'End the line with a backslash, or begin a new paragraph. In a table, write a comma or make two rows.',
  p: 'Separate paragraphs with an empty line.',
  ul: 'Write a list with - at the beginning of each line.',
  li: 'Write a list with - at the beginning of each line.',
  ol: 'Write a list with 1. at the beginning of each line.',
  table: 'Write a table with | between the cells.',
  thead: 'Write a table with | between the cells.',
  tbody: 'Write a table with | between the cells.',
  tr: 'Write a table with | between the cells.',
  td: 'Write a table with | between the cells.',
  th: 'Write a table with | between the cells.',
  sup: 'Write ^ on both sides, m^2^ or 1^er^, or the characters ² and ³.',
  sub: 'Write ~ on both sides, CO~2~, or the characters ₂ and ₃.',
  details: 'Write ::: details and the title on one line before the text, and ::: after it.',
  summary: 'Write the title after ::: details, on the same line.',
  kbd: 'Write it between backticks: `Ctrl`.',
  code: 'Write it between backticks: `code`.',
  pre: 'Write ``` on a line before the text and after it.',
  del: 'Write ~~deleted words~~ between two tildes.',
  s: 'Write ~~deleted words~~ between two tildes.',
  strike: 'Write ~~deleted words~~ between two tildes.',
  hr: 'Write --- on a line between two empty lines.',
  blockquote: 'Write > at the beginning of each line.',
  q: 'Write straight quotes: they are set for the language.',
  div: 'Remove the tag and keep the text.',
  span: 'Remove the tag and keep the text.',
  u: 'Remove the tag and keep the text: underlined words look like links.',
  iframe: 'Link to the page that shows it.',
  video: 'Link to the page that shows it.',
  h1: 'The title stands in the front matter; write ## for a heading.',
  h2: 'Write ## before a heading.',
  h3: 'Write ### before a heading.',
  h4: 'Write #### before a heading.',
  abbr: 'Add the acronym to content/glossary.yaml: it is written out at its first use.',
  img: 'Save the picture in the folder of the page, and write ![what it shows](plan.jpg) on a line of its own.',
  dl: 'Write each term as **term**, and its text in the same paragraph.',
  dt: 'Write the term as **term**.',
  dd: 'Write the text in the paragraph of its term.',
  h5: 'Begin the paragraph with **the words** in place of a heading of level 5.',
  h6: 'Begin the paragraph with **the words** in place of a heading of level 6.',
  section: 'Remove the tag and keep the text.',
  article: 'Remove the tag and keep the text.',
  center: 'Remove the tag and keep the text.',
  font: 'Remove the tag and keep the text.',
  small: 'Remove the tag and keep the text.',
  figure: 'Remove the tag and keep the text.',
  figcaption: 'Remove the tag and keep the text.',
  caption: 'Write the caption as a paragraph above the table.',
  object: 'Link to the page that shows it.',
  embed: 'Link to the page that shows it.',
  audio: 'Link to the page that plays it.',
  svg: 'Save the drawing as a .svg file in the folder of the page, and write ![what it shows](plan.svg) on a line of its own.',
  aside: 'Write ::: callout before the text and ::: after it.',
}

/** Reports HTML. Pages contain only Markdown, so that a compiled page cannot contain a script or break the layout. */
export function refuseHtml(raw: string, offset: number, page: Compilation): void {
  report(page, offset, {
    code: 'raw-html',
    found: excerpt(raw),
    expected: 'Markdown without HTML',
    instead: suggestion(raw),
  })
}

/** Name of a tag in lower case, and whether it is a closing tag. Undefined if it is not a tag, such as a comment. */
export function tagOf(raw: string): { name: string; closes: boolean } | undefined {
  const match = /^\s*<(\/?)([a-z][a-z0-9-]*)/i.exec(raw)
  return match ? { name: (match[2] ?? '').toLowerCase(), closes: match[1] === '/' } : undefined
}

function suggestion(raw: string): string {
  if (raw.trimStart().startsWith('<!--'))
    return 'Remove the comment: a note for colleagues belongs in the commit message.'
  const name = tagOf(raw)?.name
  const known = name !== undefined && Object.hasOwn(INSTEAD, name) ? INSTEAD[name] : undefined
  return known ?? 'Remove it, or put it between backticks (`) to show it as it is.'
}
