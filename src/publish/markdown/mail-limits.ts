import { excerpt, type Finding } from './page.ts'

/** What a letter must not contain, because a mail cannot show it: what was found, what was expected, what to write. */
export const refusal = {
  tooLong: (bytes: number, most: number): Finding => ({
    code: 'letter-too-long',
    found: `a letter of ${Math.ceil(bytes / 1000)} kB`,
    expected: `at most ${most / 1000} kB: Gmail cuts off a mail after about 100 kB, and hides the link to unsubscribe`,
    instead: 'Put the long parts on a page of their own, and link to it.',
  }),
  footnote: (raw: string): Finding => ({
    code: 'letter-footnote',
    found: excerpt(raw),
    expected: 'a letter without footnotes: links within a mail do not work everywhere',
    instead: 'Write the note in the sentence, between brackets, and remove the footnote.',
  }),
  table: (raw: string, columns: number, most: number): Finding => ({
    code: 'letter-table',
    found: `${excerpt(raw.split('\n', 1)[0] ?? '')}, a table of ${columns} columns`,
    expected: `at most ${most} columns: a mail on a telephone shows no more`,
    instead: 'Write a list, or put the table on a page of the site and link to it.',
  }),
  block: (raw: string, name: RefusedBlock): Finding => ({
    code: 'letter-block',
    found: excerpt(raw.split('\n', 1)[0] ?? ''),
    expected: `a letter without the block ${name}: a mail cannot show it`,
    instead: `Remove the block. ${BLOCKS[name]}`,
  }),
}

/** Blocks that a mail cannot show, and what to write instead. */
const BLOCKS = {
  chart: 'Write what the chart shows in a sentence, and link to the page that has it.',
  contacts: 'Write whom to ask, with a link to the page that says how.',
  glossary: 'Link to the page of the glossary.',
} as const
type RefusedBlock = keyof typeof BLOCKS

/** Whether a letter must not contain the block of a name. Blocks with an unknown name are refused on every page. */
export function isRefused(name: string): name is RefusedBlock {
  return Object.hasOwn(BLOCKS, name)
}
