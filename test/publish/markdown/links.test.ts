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
    ['telephone, in groups', '[x](tel:+32-2-204.20.00)', '<a href="tel:+32-2-204.20.00">x</a>'],
    ['mobile telephone', '[x](tel:+32475123456)', '<a href="tel:+32475123456">x</a>'],
    ['telephone abroad', '[x](tel:+390612345678)', '<a href="tel:+390612345678">x</a>'],
    ['telephone with an extension', '[x](tel:+3222042000;ext=12)', '<a href="tel:+3222042000;ext=12">x</a>'],
    ['emergency number', '[x](tel:112)', '<a href="tel:112">x</a>'],
    ['short number', '[x](tel:1722)', '<a href="tel:1722">x</a>'],
    ['European short number', '[116 000](tel:116000)', '<a href="tel:116000">116 000</a>'],
    ['a table of this site', '[x](/about/people.csv)', '<a href="/en/about/people.csv">x</a>'],
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
    ['[x](/abuot)', /page that exists/, 'Write /about, if that is the page you mean.'],
    ['[x](/about/)', /page that exists/, 'Write /about'],
    ['[x](/international)', /page that exists/, 'Write /about/international, if that is the page you mean.'],
    ['[x](/nothing/like/it)', /page that exists/, /folder in content/],
    ['[x](/About/International)', /page that exists/, 'Write /about/international'],
    ['[x](about/international)', /from the root/, 'Write /about/international'],
    ['[x](//x.be)', /complete/, /https:\/\/x\.be/],
    ['[x](javascript:alert(1))', /not a program/, /content path/],
    ['[x](JaVaScRiPt:alert)', /not a program/, /content path/],
    ['[x](javascript&#58;alert)', /not a program/, /content path/],
    ['[x](java&#10;script:alert)', /without spaces/, /spaces/],
    ['[x](data:text/html,x)', /not a program/, /content path/],
    ['[x](ftp://x.be)', /https:, mailto: or tel:/, /ftp:/],
    ['[x](https:x.be)', /complete address/, 'Write https://x.be'],
    ['[x](www.x.be/a)', /complete address/, 'Write https://www.x.be/a'],
    ['[x](x.brussels)', /complete address/, 'Write https://x.brussels'],
    ['[x](x.be:8443/a)', /complete address/, 'Write https://x.be:8443/a'],
    ['[x](https://perspective.brussels@evil.example/)', /name before the host/, /https:\/\/evil\.example\//],
    ['[x](https://x.be/\u202Ea)', /U\+202E/, /%E2%80%AE/],
    ['[x](/about\u200B)', /U\+200B/, /Delete U\+200B/],
    ['[x](ttps://x.be)', /begins with https/, 'Write https://x.be'],
    ['[x](https//x.be)', /complete address/, 'Write https://x.be'],
    ['[x](ftps://x.be)', /https:, mailto: or tel:/, /ftps:/],
    ['[x](sms:112)', /https:, mailto: or tel:/, /sms:/],
    ['[x](file:///C:/x)', /readers can open/, /published/],
    ['[x](C:\\x.doc)', /readers can open/, /published/],
    ['[x](report.docx)', /document on the web/, /published/],
    ['[x](</about >)', /without spaces/, 'Write /about'],
    ['[x](<https://x.be/a b>)', /without spaces/, 'Write https://x.be/a%20b'],
    ['[x](mailto:nobody)', /e-mail address/, /mailto:info@/],
    ['[x](mailto://a@x.be)', /e-mail address/, 'Write mailto:a@x.be'],
    ['[x](mailto:a@x.be,b@x.be)', /e-mail address/, 'Write mailto:a@x.be'],
    ['[x](a@x.be)', /mailto:/, 'Write mailto:a@x.be'],
    ['[x]()', /an address/, /content path/],
    ['[x](#)', /id of a heading/, /#contact/],
    ['[x](/about#)', /id of a heading/, /Write \/about,/],
    ['[](/about)', /link text/, /square brackets/],
    ['[ ](https://x.be)', /link text/, /square brackets/],
    ['[\u200B](/about)', /link text/, /square brackets/],
    ['[&shy;&#8203;](/about)', /link text/, /square brackets/],
    ['[x](/about "Title")', /without a title/, /Title/],
    ['[x](/about us)', /in full/, /no spaces/],
    ['[x] (/about)', /in full/, /nothing between/],
    ['![](x)', /a picture in content/, /Copy the picture/],
    ['![alt](x)', /a picture in content/, /Copy the picture/],
  ])('%s', (body, expected, instead) => {
    const { problems } = compile(body)
    const [problem] = problems.filter(({ severity }) => severity === 'error')
    expect(problem).toMatchObject({ found: body })
    expect(problem?.expected).toMatch(expected)
    if (typeof instead === 'string') expect(problem?.instead).toBe(instead)
    else expect(problem?.instead).toMatch(instead)
    expect(problems).toHaveLength(1)
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

describe('telephone numbers', () => {
  it.each([
    ['tel:+32(0)22042000', 'tel:+3222042000'],
    ['tel:+32022042000', 'tel:+3222042000'],
    ['tel:0032(0)22042000', 'tel:+3222042000'],
    ['tel:003222042000', 'tel:+3222042000'],
    ['tel:(0)22042000', 'tel:+3222042000'],
    ['tel:022042000', 'tel:+3222042000'],
    ['tel:02/204.20.00', 'tel:+3222042000'],
    ['tel:0475/12.34.56', 'tel:+32475123456'],
    ['tel:080012345', 'tel:+3280012345'],
    ['tel:3222042000', 'tel:+3222042000'],
    ['tel://+3222042000', 'tel:+3222042000'],
    ['tel:+32%202%20204', 'Look the number up: +322204 has 4 digits after +32.'],
    ['tel:+32%202%20204%2020%2000', 'tel:+3222042000'],
    ['tel:\u202A+3222042000\u202C', 'tel:+3222042000'],
    ['tel:+33(0)145678901', 'tel:+33145678901'],
    ['tel:116%20000', 'tel:116000'],
    ['02/204.20.00', 'tel:+3222042000'],
    ['tel:0145678901', 'Write + and the country code, for instance tel:+3222042000.'],
    ['tel:balie', 'Write + and the country code, for instance tel:+3222042000.'],
  ])('%s is refused', (address, instead) => {
    const { problems } = compile(`[x](${address})`)
    const written = instead.startsWith('tel:') ? `Write ${instead}` : instead
    expect(problems).toMatchObject([{ code: 'telephone', severity: 'error', instead: written }])
    if (instead.startsWith('tel:')) expect(compile(`[x](${instead})`).problems).toEqual([])
  })
})

describe('addresses of this site', () => {
  it.each([
    ['/nl/over-ons', '/about'],
    ['/fr/a-propos', '/about'],
    ['/en/about-us', '/about'],
    ['/en/about-us/', '/about'],
    ['/EN/About-Us', '/about'],
    ['/fr/over-ons', '/about'],
    ['/over-ons', '/about'],
    ['/nl', '/'],
    ['/fr/', '/'],
    ['/about/nl.md', '/about'],
    ['/about/international/fr.md', '/about/international'],
    ['content/about/en.md', '/about'],
    ['/content/about/facts.yaml', '/about'],
    ['../about/en.md', '/about'],
    ['../about', '/about'],
    ['../../about/index.html', '/about'],
    ['/about?utm_source=x', '/about'],
    ['/en/about-us?a=b#team', '/about#team'],
    ['/fr/a-propos#equipe', '/about'],
    ['/about/nl.md#team', '/about#team'],
    ['https://www.example.brussels/nl/over-ons', '/about'],
    ['http://www.example.brussels/', '/'],
    ['//www.example.brussels/fr/a-propos?x#y', '/about'],
    ['https://staging.example.brussels/nl/over-ons/internationaal', '/about/international'],
    ['http://127.0.0.1:8787/nl/over-ons', '/about'],
    ['http://localhost:3000/en/about-us#team', '/about#team'],
    ['localhost:8787/nl/over-ons', '/about'],
    ['/files/about/people.csv', '/about/people.csv'],
    ['people.csv', '/about/people.csv', 'content/about/en.md'],
    ['nl.md', '/about', 'content/about/en.md'],
    ['http://localhost', '/', 'content/about/en.md'],
    ['international', '/about/international', 'content/about/en.md'],
    ['./international/en.md', '/about/international', 'content/about/en.md'],
    ['international', '/about/international', 'content/about/french/en.md'],
  ])('%s: the advice is %s', (address, path, file = 'content/test/en.md') => {
    const { problems } = compile(`[x](${address})`, 'en', { file })
    expect(problems).toMatchObject([{ code: 'page-address', severity: 'error', instead: `Write ${path}` }])
    expect(compile(`[x](${path})`).problems).toEqual([])
  })

  it('gets a link with a text as advice where it is alone', () => {
    const { problems } = compile('See https://www.example.brussels/nl/over-ons')
    expect(problems).toMatchObject([{ code: 'page-address', instead: 'Write [what the reader finds there](/about).' }])
  })

  it('suggests the nearest page for a typing mistake in an address', () => {
    expect(compile('[x](/nl/over-onz)').problems).toMatchObject([
      { code: 'dead-link', instead: 'Write /about, if that is the page you mean.' },
    ])
  })

  it('is accepted with a warning if it is no page, such as a feed', () => {
    const { html, problems } = compile('[x](https://www.example.brussels/nl/atom.xml)')
    expect(html).toContain('href="https://www.example.brussels/nl/atom.xml"')
    expect(problems).toMatchObject([{ code: 'own-address', severity: 'warning' }])
  })

  it('of the machine of the editor is refused if it is no page', () => {
    expect(compile('[x](http://127.0.0.1:8787/nl/atom.xml)').problems).toMatchObject([{ severity: 'error' }])
  })
})

describe('addresses with a warning', () => {
  it.each([
    ['[x](http://x.be/a)', 'http-address', 'Write https://x.be/a if the page opens there in your browser.'],
    ['[x](https://pеrspective.brussels/)', 'host-not-ascii', 'xn--prspective-ksi.brussels'],
    ['[x](mailto:info@pеrspective.brussels)', 'host-not-ascii', 'mailto:info@xn--prspective-ksi.brussels'],
    ['www.x.be', 'address-as-text', 'Write [what the reader finds there](https://www.x.be).'],
    ['www.x.be/a?b', 'address-as-text', 'Write [what the reader finds there](https://www.x.be/a?b).'],
  ])('%s', (body, code, instead) => {
    const { html, problems } = compile(body)
    expect(html).toContain('<a href=')
    expect(problems).toMatchObject([{ code, severity: 'warning', instead: expect.stringContaining(instead) }])
  })

  it('a bare www address leads to https', () => {
    expect(compile('www.x.be').html).toBe('<p><a href="https://www.x.be">www.x.be</a></p>\n')
  })

  it('gives one problem for a bare address that is refused', () => {
    expect(compile('https://a@evil.example/').problems).toMatchObject([{ code: 'address-with-user' }])
  })
})

describe('a definition', () => {
  const told = (body: string) =>
    compile(body).problems.map(
      ({ severity, code, line, column, found }) => `${severity} ${code} ${line}:${column} ${found}`,
    )

  it('is reported once, at its place, however often it is used', () => {
    expect(told('[a][z] [b][z] [z]\n\n[z]: /no')).toEqual(['error dead-link 3:1 [z]: /no'])
    expect(told('- a [x]\n\n  [x]: /no\n- b [y](/no)')).toEqual([
      'error dead-link 3:3 [x]: /no',
      'error dead-link 4:5 [y](/no)',
    ])
    expect(told('> [Foo  Bar] [foo bar][]\n> \n> [foo bar]: http://x.be')).toEqual([
      'warning http-address 3:3 [foo bar]: http://x.be',
    ])
    expect(told('a[^1]\n\n[^1]: see [x]\n\n[x]: /nl/over-ons')).toEqual(['error page-address 5:1 [x]: /nl/over-ons'])
    expect(compile('[a *b*][x]\n\n[x]: /about "Title"').problems[0]?.instead).toBe(
      'Write [x]: /about, and put "Title" in the sentence.',
    )
    expect(told('[x]\n\n[x]: /about "Title"')).toEqual(['error link-title 3:1 [x]: /about "Title"'])
  })

  it.each([
    ['[x]\n\n[x]: /no', '[x]: /no', 'dead-link'],
    ['[x]\n\n[x]: /nl/over-ons', '[x]: /nl/over-ons', 'page-address'],
    ['[x]\n\n[x]: /about/', '[x]: /about/', 'page-address'],
  ])('has advice that says what to write after the colon: %j', (body, definition, code) => {
    const [problem] = compile(body).problems
    expect(problem).toMatchObject({ code, found: definition })
    const address = /^Write (\/\S*?)(?:,|$)/.exec(problem?.instead ?? '')?.[1]
    if (address) expect(told(body.replace(definition, `[x]: ${address}`))).toEqual([])
  })

  it.each([
    ['a\n\n[x]: /about', ['warning unused-definition 3:1 [x]: /about']],
    ['[x]\n\n[x]: /about\n[y]: https://y.be', ['warning unused-definition 4:1 [y]: https://y.be']],
    ['[x]\n\n[x]: /about\n\n[X]: /about', ['warning repeated-definition 5:1 [X]: /about']],
    [
      '[x]\n\n[x]: /about\n[x]: https://x.be\n\n[y](/no)',
      ['error repeated-definition 4:1 [x]: https://x.be', 'error dead-link 6:1 [y](/no)'],
    ],
    ['`[x]`\n\n[x]: /about', ['warning unused-definition 3:1 [x]: /about']],
    ['[Jan]: hallo', ['error unused-definition 1:1 [Jan]: hallo']],
    ['![x][y]\n\n[y]: /about', ['error missing-picture 1:1 ![x][y]']],
    ['[a [x] b](/about)\n\n[x]: /about', ['error link-in-link 1:1 [a [x] b](/about)']],
    ['## [x]\n\n| [y] |\n|---|\n\n::: callout [z]\nx\n:::\n\n[x]: /about\n[y]: /about\n[z]: /about', []],
  ])('that no link uses, or that repeats another one, is reported: %j', (body, problems) => {
    expect(told(body)).toEqual(problems)
  })

  it.each([
    ['tekst\n[x]: /about', 'error misplaced-definition 2:1 [x]: /about'],
    ['- een\n  [x]: https://x.be', 'error misplaced-definition 2:3 [x]: https://x.be'],
    ['[x]: /about en meer', 'error misplaced-definition 1:1 [x]: /about en meer'],
  ])('that Markdown takes for text is reported: %j', (body, problem) => {
    expect(told(body)).toContain(problem)
  })

  it.each(['[x]: dit is tekst', 'a [1]: b'])('is not %j', (body) => {
    expect(told(body)).toEqual([])
  })
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
