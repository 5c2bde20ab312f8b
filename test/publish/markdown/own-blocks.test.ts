import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile, places } from './context.ts'

const CALLOUT = '::: callout K\nx\n:::'
const CALLOUT_HTML = '<div class="callout" role="note">\n<p class="callout-title">K</p>\n<p>x</p>\n</div>\n'

describe('a block directly below', () => {
  it.each([
    ['a paragraph', 'a', '<p>a</p>\n'],
    ['a list', '- a\n- b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n'],
    ['a numbered list', '1. a\n2. b', '<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n'],
    ['a loose list', '- a\n\n- b\n\n  c', '<ul>\n<li><p>a</p></li>\n<li><p>b</p>\n<p>c</p></li>\n</ul>\n'],
    ['a list that ends in a lazy line', '- a\nlazy', '<ul>\n<li>a\nlazy</li>\n</ul>\n'],
    ['a list in a list', '- a\n  - b', '<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul></li>\n</ul>\n'],
    ['a quote', '> a\n> b', '<blockquote>\n<p>a\nb</p>\n</blockquote>\n'],
    ['a quote that ends in a lazy line', '> a\nlazy', '<blockquote>\n<p>a\nlazy</p>\n</blockquote>\n'],
    ['a quote in a quote', '> > a', '<blockquote>\n<blockquote>\n<p>a</p>\n</blockquote>\n</blockquote>\n'],
    ['a list in a quote', '> - a\nlazy', '<blockquote>\n<ul>\n<li>a\nlazy</li>\n</ul>\n</blockquote>\n'],
    ['a quote in a list', '- > a', '<ul>\n<li><blockquote>\n<p>a</p>\n</blockquote></li>\n</ul>\n'],
  ])('%s ends it', (_, above, html) => {
    expect(compile(`${above}\n${CALLOUT}\nafter`)).toMatchObject({
      html: `${html}${CALLOUT_HTML}<p>after</p>\n`,
      problems: [],
    })
    // At most three spaces before it make no difference, as for a fence of code.
    const indented = CALLOUT.replaceAll(':::', ' :::')
    expect(compile(`${above}\n${indented}\nafter`).html).toBe(`${html}${CALLOUT_HTML}<p>after</p>\n`)
  })

  it('an empty item ends it, which is not shown', () => {
    const { html, problems } = compile(`- a\n-\n${CALLOUT}\nafter`)
    expect(html).toBe(`<ul>\n<li>a</li>\n</ul>\n${CALLOUT_HTML}<p>after</p>\n`)
    expect(problems.map(({ code }) => code)).toEqual(['empty-item'])
  })

  it.each([
    ['a table', '| a |\n|---|\n| b |'],
    ['a table without outer pipes', 'a | b\n--|--\nc | d'],
    ['the head of a table', '| a |\n|---|'],
  ])('%s ends it', (_, table) => {
    const { html, problems } = compile(`${table}\n${CALLOUT}\nafter`)
    expect(problems).toEqual([])
    expect(html).toMatch(/<\/table>\n<\/section>\n<div class="callout"/)
    expect(html).toMatch(/<\/div>\n<p>after<\/p>\n$/)
  })

  it.each(['a', '- a', '> a', '| a |\n|---|\n| b |', '- a\n  - b', '> - a\nlazy'])(
    'a footnote ends %j too',
    (above) => {
      const { html, problems } = compile(`x[^n]\n\n${above}\n[^n]: note\n\nafter`)
      expect(problems).toEqual([])
      expect(html).toMatch(/<p>after<\/p>\n<section class="footnotes"/)
      expect(html).not.toContain('[^n]')
    },
  )

  it.each([
    [
      'an item',
      `- a\n  ${CALLOUT.replaceAll('\n', '\n  ')}\n- b`,
      `<ul>\n<li>a\n${CALLOUT_HTML.trim()}</li>\n<li>b</li>\n</ul>\n`,
    ],
    [
      'an item of a list in a list',
      `- a\n  - b\n    ${CALLOUT.replaceAll('\n', '\n    ')}\n  - c`,
      `<ul>\n<li>a\n<ul>\n<li>b\n${CALLOUT_HTML.trim()}</li>\n<li>c</li>\n</ul></li>\n</ul>\n`,
    ],
    [
      'the outer item, below the inner list',
      `- a\n  - b\n  ${CALLOUT.replaceAll('\n', '\n  ')}\n- c`,
      `<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n${CALLOUT_HTML.trim()}</li>\n<li>c</li>\n</ul>\n`,
    ],
    ['a quote', `> a\n> ${CALLOUT.replaceAll('\n', '\n> ')}`, `<blockquote>\n<p>a</p>\n${CALLOUT_HTML}</blockquote>\n`],
  ])('stays in %s if it is written there', (_, body, html) => {
    expect(compile(body)).toMatchObject({ html, problems: [] })
  })
})

describe('a line that looks like a block but is none', () => {
  it.each([
    ['a\n    ::: callout', '2:5 ::: callout'],
    ['- a\n\u00A0::: callout', '2:2 ::: callout'],
    ['a\n    [^1]: x', '2:5 [^1]:'],
    ['    [^1]: x', '1:5 [^1]: x'],
    ['a[^1]\n\n[^1]: b\n\n- a\n       [^1]: x', '6:8 [^1]:'],
    ['    ::: callout\n    x\n    :::', '1:5 ::: callout'],
    ['a\n:: callout', '2:1 :: callout'],
    ['> a\n\u200B:::', '2:2 :::'],
  ])('%j is refused', (body, place) => {
    expect(places(body)).toContain(place)
    expect(compile(body).problems).toHaveLength(1)
  })

  it('is one mistake if it closes a block with another indent', () => {
    expect(compile('- a\n  ::: callout\n  x\n:::\n').problems).toMatchObject([
      { line: 2, column: 3, code: 'open-block', instead: expect.stringContaining('indented like') },
    ])
  })

  it('is shown as it is in code', () => {
    expect(compile('```\n::: callout\n[^1]: x\n```\n\n- `::: callout`\n').problems).toEqual([])
  })

  it('never becomes text without an error', () => {
    const above = fc.constantFrom(
      'a',
      '- a',
      '1. a',
      '> a',
      '| a |\n|---|\n| b |',
      '- a\n  - b',
      '> - a\nlazy',
      '    a',
      'a\n---',
      '[x]: /about',
    )
    const indent = fc.constantFrom('', ' ', '  ', '   ', '    ', '     ', '\t', '\u00A0', '> ', '- ', '  - ')
    const line = fc.constantFrom('::: callout K', ':::', '[^n]: note', '::: contacts')
    const part = fc.oneof(
      above,
      fc.tuple(indent, line).map((both) => both.join('')),
      fc.constantFrom('', 'b', '  c', '[^n]'),
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const { html, problems } = compile(parts.join('\n'))
        if (/:::|\[\^n\]:/.test(html)) expect(problems.filter(({ severity }) => severity === 'error')).not.toEqual([])
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a paragraph without a visible character', () => {
  it.each([
    ['- b\u00A0\n\nc', '<ul>\n<li>b</li>\n</ul>\n<p>c</p>\n'],
    ['- b\u3000\n\nc', '<ul>\n<li>b</li>\n</ul>\n<p>c</p>\n'],
    ['- a\n  - b\u00A0\n\n\n- c', '<ul>\n<li><p>a</p>\n<ul>\n<li>b</li>\n</ul></li>\n<li><p>c</p></li>\n</ul>\n'],
    ['> - b\u00A0\n>\n> \u00A0', '<blockquote>\n<ul>\n<li>b</li>\n</ul>\n</blockquote>\n'],
    ['a\n\n\u200B\n\n\u2060\uFEFF\n\n&nbsp;\n\n&shy;\n\nb', '<p>a</p>\n<p>b</p>\n'],
    ['>\n\n> \u00A0', ''],
  ])('%j is left out', (body, html) => {
    expect(compile(body)).toMatchObject({ html, problems: [] })
  })
})
