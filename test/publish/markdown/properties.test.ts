import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '../../../src/locale/locale.ts'
import { slugify, typography } from '../../../src/publish/markdown/index.ts'
import { compileMail } from '../../../src/publish/markdown/mail.ts'
import { randomRuns } from '../../support/random-runs.ts'
import { compile, context } from './context.ts'

const locale = fc.constantFrom(...LOCALES)

/** Pieces of Markdown that, joined at random, give every kind of block and mistake. */
const FRAGMENTS = [
  ...[
    '# ',
    '## ',
    '### ',
    '#### ',
    '- ',
    '1. ',
    '> ',
    '    ',
    '\t',
    '\n',
    '\n\n',
    '\r\n',
    ' ',
    '\\',
    '|',
    '|--|--|\n',
    '---\n',
  ],
  ...[
    '**',
    '*',
    '_',
    '~~',
    '`',
    '```\n',
    '[',
    ']',
    '(',
    ')',
    '](',
    '<',
    '>',
    '!',
    '&',
    '&amp;',
    '&#60;',
    '&eacute;',
    '"',
    "'",
  ],
  ...[
    ':::',
    '::: callout',
    '::: details',
    '^2^',
    '~2~',
    '::: contacts\n:::\n',
    '::: glossary\n:::\n',
    '\n:::\n',
    '[^1]',
    '\n[^1]: note',
    '[^2]',
    '[x]: /about\n',
  ],
  ...[
    '[x](/about)',
    '[y](/about#a "t")',
    '[z](#a)',
    '![](x)',
    '[](/x)',
    '<b>',
    '</b>',
    '<!--',
    '-->',
    '<script>alert(1)</script>',
  ],
  ...[
    'https://x.be',
    'www.x.be',
    'a@x.be',
    '<https://x.be>',
    'javascript:',
    'data:',
    '//x',
    'GBP',
    'PRAS',
    'CoBAT',
    'the',
    'é',
    '𝒳',
    '[ ] ',
  ],
]
const markdown = fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 40 }).map((parts) => parts.join(''))
const anything = fc.oneof(markdown, fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: 'grapheme' }))

const marks = fc
  .array(
    fc.constantFrom(
      '"',
      "'",
      ' ',
      '-',
      '.',
      '...',
      ':',
      ';',
      '?',
      '!',
      '«',
      '»',
      '“',
      '”',
      '‘',
      '’',
      '\u00A0',
      '\u202F',
      '\n',
      '(',
      ')',
      'a',
      'b',
      '1',
      '2020',
      '2024',
      "'t",
      "'n'",
      "'90",
      '5',
      ' 204',
      '%',
      '€',
      '/',
      '–',
      '…',
      ',',
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(''))

describe('typography', () => {
  it('is idempotent', () => {
    fc.assert(
      fc.property(fc.oneof(marks, fc.string({ unit: 'grapheme' })), locale, (text, language) => {
        const once = typography(text, language)
        expect(typography(once, language)).toBe(once)
      }),
      randomRuns(5000),
    )
  })

  it('never changes a letter or a digit', () => {
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')
    fc.assert(
      fc.property(marks, locale, (text, language) => {
        expect(letters(typography(text, language))).toBe(letters(text))
      }),
    )
  })

  it('never changes code', () => {
    fc.assert(
      fc.property(
        marks.map((text) => text.replace(/\n/g, ' ')).filter((text) => text.trim() !== ''),
        locale,
        (code, language) => {
          const { html } = compile(`"x \`\` ${code} \`\` y"`, language)
          const escaped = code.replaceAll('"', '&quot;')
          expect(html).toContain(`<code>${escaped}</code>`)
        },
      ),
    )
  })
})

describe('slugify', () => {
  it('is idempotent and gives a valid id', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const slug = slugify(text)
        expect(slug).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/)
        expect(slugify(slug)).toBe(slug)
      }),
    )
  })
})

describe('compileMarkdown', () => {
  it('never throws, and gives the same result for the same input', () => {
    fc.assert(
      fc.property(anything, locale, (body, language) => {
        expect(compile(body, language)).toEqual(compile(body, language))
      }),
      randomRuns(2000),
    )
  })

  it('never outputs a tag that the author wrote', () => {
    const allowed =
      /^<(?:\/?(?:p|h[234]|ul|ol|li|blockquote|em|strong|del|code|pre|table|thead|tbody|tr|th|td|a|sup|sub|details|summary|section|div|dl|dt|dd|span)|hr|br)(?: [a-z-]+="[^"<>]*")*>$/
    fc.assert(
      fc.property(anything, locale, (body, language) => {
        const { html } = compile(body, language)
        for (const [tag] of html.replaceAll('<!--contacts-->', '').matchAll(/<[^>]*>?/g)) expect(tag).toMatch(allowed)
        for (const [, href] of html.matchAll(/href="([^"]*)"/g))
          expect(href).toMatch(/^(?:\/(?!\/)|#|https?:|mailto:|tel:)/i)
        expect(html).not.toMatch(/<[^>]* (?:title|on\w+|style)=/)
      }),
      randomRuns(2000),
    )
  })

  it('gives unique ids', () => {
    fc.assert(
      fc.property(markdown, locale, (body, language) => {
        const { html, anchors } = compile(body, language)
        const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids.filter((id) => !id?.includes('_')).sort()).toEqual([...anchors].sort())
      }),
      randomRuns(2000),
    )
  })

  it('reports positions inside the file, in order', () => {
    fc.assert(
      fc.property(markdown, locale, (body, language) => {
        const lines = body.split(/\r\n?|\n/)
        let last = { line: 0, column: 0 }
        for (const { line, column } of compile(body, language).problems) {
          expect(line > last.line || (line === last.line && column >= last.column)).toBe(true)
          expect(line).toBeLessThanOrEqual(lines.length)
          expect(column).toBeLessThanOrEqual([...(lines[line - 1] ?? '')].length + 1)
          last = { line, column }
        }
      }),
      randomRuns(2000),
    )
  })

  it('reports the position of the text that it quotes', () => {
    fc.assert(
      fc.property(markdown, (body) => {
        const lines = body.split(/\r\n?|\n/)
        for (const { line, column, found } of compile(body).problems.filter((problem) =>
          /^\[[^^]|^!\[/.test(problem.found),
        )) {
          const there = [...(lines[line - 1] ?? '')].slice(column - 1).join('')
          expect(`${there} `.replace(/\s/g, ' ').slice(0, 2)).toBe(found.slice(0, 2))
        }
      }),
      randomRuns(2000),
    )
  })

  it('reports a page that is nested too deeply for the parser', () => {
    const { html, problems } = compile('> '.repeat(20_000))
    expect({ html, problems: problems.length }).toEqual({ html: '', problems: 1 })
  })
})

describe('compileMail', () => {
  it('never throws, and outputs only tags and attributes that a mail can show', () => {
    const allowed =
      /^<(?:\/?(?:p|h[234]|ul|ol|li|blockquote|em|strong|del|code|pre|table|thead|tbody|tr|th|td|a|sup|sub|span)|hr|br)(?: (?:href|hreflang|start)="[^"<>]*")*>$/
    fc.assert(
      fc.property(anything, locale, (body, language) => {
        const { html, text, problems } = compileMail({ body }, context(language), '/nl/brief')
        // A letter with an error is not published.
        if (problems.length > 0 || compile(body, language).problems.some(({ severity }) => severity === 'error')) return
        for (const [tag] of html.matchAll(/<[^>]*>?/g)) expect(tag).toMatch(allowed)
        const addresses = [...html.matchAll(/ href="([^"]*)"/g)].map(([, href]) => href ?? '')
        for (const href of addresses) {
          expect(href).toMatch(/^(?:\/(?!\/)|https?:|mailto:|tel:)/i)
          const plain = href
            .replaceAll('&quot;', '"')
            .replaceAll('&lt;', '<')
            .replaceAll('&gt;', '>')
            .replaceAll('&amp;', '&')
          expect(text).toContain(plain.replace(/^(?:mailto:|tel:.*)/, ''))
        }
      }),
      randomRuns(3000),
    )
  })
})
