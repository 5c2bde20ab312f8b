import { describe, expect, it } from 'vitest'
import { compileMail } from '../../../src/publish/markdown/mail.ts'
import { context } from './context.ts'

const mailOf = (body: string, locale: 'nl' | 'fr' | 'en' = 'en') =>
  compileMail({ body }, context(locale), `/${locale}/letter`)

describe('the mail of a letter', () => {
  it.each([
    ['a paragraph', 'A *b* **c**.\n', '<p>A <em>b</em> <strong>c</strong>.</p>\n', 'A b c.'],
    ['a paragraph of two lines', 'A\nb.\n', '<p>A\nb.</p>\n', 'A\nb.'],
    ['headings', '## A\n\nB.\n\n### C\n', '<h2>A</h2>\n<p>B.</p>\n<h3>C</h3>\n', 'A\n\nB.\n\nC'],
    ['a list', '- a\n- b\n', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n', '- a\n- b'],
    [
      'a list in a list',
      '1. a\n   - b\n2. c\n',
      '<ol>\n<li>a<ul>\n<li>b</li>\n</ul></li>\n<li>c</li>\n</ol>\n',
      '1. a\n\n   - b\n2. c',
    ],
    ['a list from 3', '3. a\n4. b\n', '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>\n', '3. a\n4. b'],
    ['a quotation', '> A\n>\n> b\n', '<blockquote>\n<p>A</p>\n<p>b</p>\n</blockquote>\n', '> A\n>\n> b'],
    ['code', '    a < b\n', '<pre>a &lt; b</pre>\n', 'a < b'],
    ['a rule', 'A.\n\n---\n\nB.\n', '<p>A.</p>\n<hr>\n<p>B.</p>\n', 'A.\n\n* * *\n\nB.'],
    [
      'a table',
      '| a | b |\n| --- | --- |\n| c | d |\n',
      '<table>\n<thead><tr><th>a</th><th>b</th></tr></thead>\n<tbody>\n<tr><td>c</td><td>d</td></tr>\n</tbody>\n</table>\n',
      'a | b\nc | d',
    ],
    [
      'a passage that is folded on the page, open',
      '::: details More\nText.\n:::\n',
      '<p><strong>More</strong></p>\n<p>Text.</p>\n',
      'More\n\nText.',
    ],
    [
      'a callout without a title',
      '::: callout\nText.\n:::\n',
      '<p><strong>Good to know</strong></p>\n<p>Text.</p>\n',
      'Good to know\n\nText.',
    ],
  ])('shows %s', (_, body, html, text) => {
    expect(mailOf(body)).toEqual({ html, text, problems: [] })
  })

  it('has each link in its text too, and links to headings of the letter lead to its page', () => {
    const { html, text, problems } = mailOf(
      '[Us](/about), [there](https://example.brussels/a?b=1&c=2), [here](#a) <https://example.brussels>\n\n## A\n',
    )
    expect(problems).toEqual([])
    expect(html).toContain('<a href="/en/about">Us</a>')
    expect(html).toContain('<a href="/en/letter#a">here</a>')
    expect(text).toContain('Us </en/about>, there <https://example.brussels/a?b=1&c=2>, here </en/letter#a>')
    expect(text).toContain('https://example.brussels\n')
  })

  it('has the typography of its language, and no attribute that a mail cannot use', () => {
    const { html, text } = mailOf('Vraiment ? [Nous](/about)\n', 'fr')
    expect(html).toContain('Vraiment\u202f?')
    expect(text).toContain('Vraiment\u202f?')
    expect(html).not.toMatch(/ (?:class|id|style|tabindex)=/)
  })

  it('writes an acronym out at its first use, without a link to the glossary', () => {
    const { html, text } = mailOf('The PRAS is. The PRAS was.\n')
    expect(html).not.toContain('<a')
    expect(text).toBe('The Regional Land Use Plan (PRAS) is. The PRAS was.')
  })

  it('escapes what looks like HTML', () => {
    const { html, text } = mailOf('a \\<b> &amp; `<i>`\n')
    expect(html).toBe('<p>a &lt;b&gt; &amp; <code>&lt;i&gt;</code></p>\n')
    expect(text).toBe('a <b> & <i>')
  })
})

describe('a letter must not have', () => {
  const told = (body: string) =>
    mailOf(body).problems.map(
      ({ severity, line, column, code, instead }) => `${line}:${column} ${severity} ${code}: ${instead}`,
    )

  it.each([
    [
      'a table of four columns',
      'A.\n\n| a | b | c | d |\n| --- | --- | --- | --- |\n| 1 | 2 | 3 | 4 |\n',
      '3:1 error letter-table: Write a list, or put the table on a page of the site and link to it.',
    ],
    [
      'a footnote',
      'A.[^1]\n\n[^1]: B.\n',
      '3:1 error letter-footnote: Write the note in the sentence, between brackets, and remove the footnote.',
    ],
    [
      'contacts',
      '::: contacts\n:::\n',
      '1:1 error letter-block: Remove the block. Write whom to ask, with a link to the page that says how.',
    ],
    [
      'the glossary',
      '::: glossary\n:::\n',
      '1:1 error letter-block: Remove the block. Link to the page of the glossary.',
    ],
    [
      'a chart',
      '::: chart /about/people.csv People\nText.\n:::\n',
      '1:1 error letter-block: Remove the block. Write what the chart shows in a sentence, and link to the page that has it.',
    ],
    [
      'a text that Gmail cuts off',
      'Some words.\n\n'.repeat(4_000),
      '1:1 error letter-too-long: Put the long parts on a page of their own, and link to it.',
    ],
  ])('%s', (_, body, problem) => {
    expect(told(body)).toEqual([problem])
  })

  it('a mistake that the page reports already', () => {
    for (const body of [
      '::: unknown\nA.\n:::\n',
      '[a](/nowhere)\n',
      '::: details A\nB.\n',
      '![a](b.png)\n',
      '<b>a</b>\n',
    ])
      expect(told(body), body).toEqual([])
  })
})
