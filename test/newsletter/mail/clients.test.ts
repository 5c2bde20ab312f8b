import { type CanIEmailOptions, caniemail } from 'caniemail'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '../../../src/locale/locale.ts'
import { renderMail } from '../../../src/newsletter/mail/templates/index.ts'
import { composeIssue, ISSUES, RECIPIENT } from './issues.ts'
import { mails } from './specimens.ts'

/**
 * The mail programs that are checked, with the data of caniemail.com. It has incomplete data of others, such as
 * Thunderbird, and then throws.
 */
const CLIENTS: CanIEmailOptions['clients'] = [
  'gmail.*',
  'outlook.*',
  'apple-mail.*',
  'yahoo.*',
  'protonmail.*',
  'orange.*',
  'samsung-email.*',
]

/** What the mails use although some of these programs lack it, or a part of it, and what their readers see instead. */
const ACCEPTED: Readonly<Record<string, string>> = {
  // Colours in the dark.
  '<style> element': 'the mail is light; every other style is inline',
  '@media': 'the mail is light; every other style is inline',
  'color-scheme CSS property': 'the program chooses the colours in the dark itself',
  'color-scheme meta tag': 'the program chooses the colours in the dark itself',
  // The element around everything: its language, width and colours are also those of the div in it.
  '<body> element': 'the div in it has the same style',
  background: 'only the colour is used, which all of them know; the cell of the button has it as background-color',
  'background-color': 'Orange lacks colours with transparency only, which no mail has',
  margin: 'only negative and automatic margins are lacking; without the automatic one the mail is at the left',
  'max-width': 'the mail is as wide as the window',
  // The button.
  padding: 'Outlook for Windows knows it on table cells only: the cell of the button has mso-padding-alt',
  display: 'inline-block of the button: its cell has the padding where it is lacking',
  border: 'the border of the button has the colour of its background',
  'border-collapse': 'the table of the button has one cell and no border',
  // The hidden preview text: it is hidden by several properties, of which each program knows one.
  'display:none': 'the preview text is one pixel high',
  opacity: 'the preview text is hidden by display: none',
  overflow: 'the preview text is hidden by display: none',
  'max-height property': 'the preview text is hidden by display: none',
  // Text.
  'system-ui, ui-serif, ui-sans-serif, ui-rounded, ui-monospace': 'the next font of the list applies',
  'font-size': 'only relative sizes are lacking, which no mail uses',
  'font-weight': 'only some numbers are lacking; then the heading is bold',
  'line-height': 'only some units are lacking; the mails use none',
  'text-decoration': 'the link of the button is underlined',
  'overflow-wrap': 'a long address makes the mail scroll sideways',
  '<ul>, <ol> and <dl>': 'only other markers are lacking',
  // For screen readers: the text can be heard without them.
  'lang attribute': 'the language of the reader’s program applies',
  'dir attribute': 'all languages of the site are written from left to right',
  'role attribute': 'the button is announced as a table with one cell',
}

/** The features of HTML and CSS that a mail program lacks, or knows in part only: name and programs. */
function lackingIn(html: string): Map<string, Set<string>> {
  const { errors, warnings } = caniemail({ clients: CLIENTS, html }).issues
  const found = new Map<string, Set<string>>()
  for (const [client, issues] of [...errors, ...warnings])
    for (const { title } of issues) found.set(title, (found.get(title) ?? new Set()).add(client))
  return found
}

const ALL = LOCALES.flatMap((locale) => mails(locale))
const OF_ISSUES = LOCALES.flatMap((locale) => ISSUES.map(([name, content]) => ({ name, content, locale })))
const lacking = new Map([
  ...(await Promise.all(
    ALL.map(async (mail) => [`${mail.kind} ${mail.locale}`, lackingIn((await renderMail(mail)).html)] as const),
  )),
  ...(await Promise.all(
    OF_ISSUES.map(async ({ name, content, locale }) => {
      const { html } = (await composeIssue(content, locale)).for(RECIPIENT)
      return [`${name} ${locale}`, lackingIn(html)] as const
    }),
  )),
])

describe('mail programs', () => {
  it('know what each mail uses, except for what is accepted with a reason', () => {
    const found = [...lacking].flatMap(([mail, features]) =>
      [...features].flatMap(([name, clients]) =>
        Object.hasOwn(ACCEPTED, name) ? [] : [`${mail}: ${name} (${[...clients].join(', ')})`],
      ),
    )
    expect(found).toEqual([])
  })

  it('lack everything that is accepted: the list has no entry without a use', () => {
    const used = new Set([...lacking.values()].flatMap((features) => [...features.keys()]))
    expect(Object.keys(ACCEPTED).filter((name) => !used.has(name))).toEqual([])
  })

  it('are known well enough to find what they lack', () => {
    const html = '<p style="display: grid; position: sticky; gap: 1em">a</p><form><input type="text"></form>'
    expect([...lackingIn(html).keys()]).toEqual(
      expect.arrayContaining(['display:grid', 'position', 'gap, column-gap, row-gap', '<form> element']),
    )
  })
})

// cspell:words protonmail
