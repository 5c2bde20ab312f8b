import { describe, expect, it } from 'vitest'
import { compile } from './context.ts'

describe('links that work', () => {
  it.each([
    ['a content path', '[x](/about)', '<a href="/en/about">x</a>'],
    ['home', '[x](/)', '<a href="/en/">x</a>'],
    ['a heading of another page', '[x](/about#a)', '<a href="/en/about#a">x</a>'],
    ['a heading of this page', '[x](#a-b)', '<a href="#a-b">x</a>'],
    ['https', '[x](https://x.be/a%20b?c=1&d=é)', '<a href="https://x.be/a%20b?c=1&amp;d=%C3%A9">x</a>'],
    ['e-mail', '[x](mailto:a@x.be?subject=y)', '<a href="mailto:a@x.be?subject=y">x</a>'],
    ['e-mail as it is', 'Write a@x.be', 'Write <a href="mailto:a@x.be">a@x.be</a>'],
    ['telephone', '[x](tel:+3222042000)', '<a href="tel:+3222042000">x</a>'],
    [
      'a page in another language',
      '[x](/about/french)',
      '<a href="/fr/about/french" hreflang="fr">x <span class="link-language">(in French)</span></a>',
    ],
    ['a reference', '[x][y]\n\n[y]: /about', '<a href="/en/about">x</a>'],
  ])('%s', (_, body, html) => {
    const { html: compiled, problems } = compile(body)
    expect(compiled.trim()).toBe(`<p>${html}</p>`)
    expect(problems).toEqual([])
  })
})

describe('links that are refused', () => {
  it.each([
    ['[x](/abuot)', /page that exists/, /Write \/about,/],
    ['[x](/about/)', /page that exists/, /Write \/about,/],
    ['[x](/international)', /page that exists/, /Write \/about\/international,/],
    ['[x](/nothing/like/it)', /page that exists/, /folder in content/],
    ['[x](about/international)', /from the root/, /Write \/about\/international,/],
    ['[x](../about/en.md)', /from the root/, /Write \/about,/],
    ['[x](http://x.be/a)', /https/, /https:\/\/x\.be\/a/],
    ['[x](//x.be)', /complete/, /https:\/\/x\.be/],
    ['[x](javascript:alert(1))', /not a program/, /content path/],
    ['[x](JaVaScRiPt:alert)', /not a program/, /content path/],
    ['[x](javascript&#58;alert)', /not a program/, /content path/],
    ['[x](java&#10;script:alert)', /without spaces/, /spaces/],
    ['[x](data:text/html,x)', /not a program/, /content path/],
    ['[x](ftp://x.be)', /https:, mailto: or tel:/, /ftp:/],
    ['[x](https:x.be)', /complete https/, /https:\/\//],
    ['[x](mailto:nobody)', /e-mail address/, /mailto:info@/],
    ['[x](tel:022042000)', /country code/, /tel:\+32/],
    ['[x]()', /an address/, /content path/],
    ['[x](#)', /id of a heading/, /#contact/],
    ['[x](/about#)', /id of a heading/, /Write \/about,/],
    ['[](/about)', /link text/, /square brackets/],
    ['[ ](https://x.be)', /link text/, /square brackets/],
    ['[x](/about "Title")', /without a title/, /Title/],
    ['www.x.be', /https/, /https:\/\/www\.x\.be/],
    ['[x](/about us)', /in full/, /no spaces/],
    ['[x] (/about)', /in full/, /nothing between/],
    ['![](x)', /alternative text/, /not supported yet/],
    ['![alt](x)', /no image/, /not supported yet/],
  ])('%s', (body, expected, instead) => {
    const { problems } = compile(body)
    const [problem] = problems.filter(({ severity }) => severity === 'error')
    expect(problem).toMatchObject({ found: body })
    expect(problem?.expected).toMatch(expected)
    expect(problem?.instead).toMatch(instead)
  })

  it('keeps the text without the link', () => {
    expect(compile('[x *y*](javascript:alert(1))').html).toBe('<p>x <em>y</em></p>\n')
  })

  it.each(['https://x.be', '<https://x.be>', '[https://x.be](https://x.be)'])(
    'warns about %s as a link text',
    (body) => {
      const { html, problems } = compile(body)
      expect(html).toBe('<p><a href="https://x.be">https://x.be</a></p>\n')
      expect(problems).toMatchObject([
        { severity: 'warning', found: body, instead: expect.stringContaining('(https://x.be)') },
      ])
    },
  )
})

describe('fragments', () => {
  it('are recorded with their position, not checked', () => {
    const { fragmentLinks, problems } = compile('a [x](#n%C3%A9)\n[y](/about#z) [y](/no#z)', 'en', { firstLine: 10 })
    const file = 'content/test/en.md'
    expect(fragmentLinks).toEqual([
      { file, line: 10, column: 3, fragment: 'né' },
      { file, line: 11, column: 1, contentPath: '/about', fragment: 'z' },
    ])
    expect(problems).toHaveLength(1)
  })
})

describe('a fragment of a page whose headings have other ids', () => {
  it('is left out, so that the link leads to the top', () => {
    const resolve = () => ({ path: '/fr/a', locale: 'fr' as const, anchors: false })
    const { html, fragmentLinks, problems } = compile('[x](/a#b)', 'en', { resolve })
    expect(html).toContain('<a href="/fr/a" hreflang="fr">')
    expect({ fragmentLinks, problems }).toEqual({ fragmentLinks: [], problems: [] })
  })
})

describe('raw HTML', () => {
  it.each([
    ['<b>x</b>', '<b>', /\*\*important/],
    ['a <br> b', '<br>', /backslash/],
    ['<script>alert(1)</script>', '<script>alert(1)</script>', /backticks/],
    ['a <naam> b', '<naam>', /backticks/],
    ['</p>', '</p>', /empty line/],
  ])('%s is refused and escaped', (body, found, instead) => {
    const { html, problems } = compile(body)
    expect(problems).toMatchObject([{ severity: 'error', found, instead: expect.stringMatching(instead) }])
    expect(html.replace(/<\/?p>/g, '')).not.toMatch(/[<>]/)
  })

  it('is allowed as text', () => {
    const { html, problems } = compile('`<b>` \\<b> a < b &lt;i&gt;')
    expect(html).toBe('<p><code>&lt;b&gt;</code> &lt;b&gt; a &lt; b &lt;i&gt;</p>\n')
    expect(problems).toEqual([])
  })
})
