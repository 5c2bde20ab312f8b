import { describe, expect, it } from 'vitest'
import type { Locale } from '../../../src/locale/locale.ts'
import { compile } from './context.ts'

describe('an item without text', () => {
  it.each([
    ['- een\n-\n- twee', ['2:1 -'], '<ul>\n<li>een</li>\n<li>twee</li>\n</ul>\n'],
    ['- een\n-\n-\n', ['2:1 -', '3:1 -'], '<ul>\n<li>een</li>\n</ul>\n'],
    ['*\n\nTekst', ['1:1 *'], '<p>Tekst</p>\n'],
    ['- \u200B\n- twee', ['1:1 -'], '<ul>\n<li>twee</li>\n</ul>\n'],
    ['1. een\n2.\n3. drie', ['2:1 2.'], '<ol>\n<li>een</li>\n<li></li>\n<li>drie</li>\n</ol>\n'],
    ['- een\n\n  -\n- twee', ['3:3 -'], '<ul>\n<li><p>een</p></li>\n<li><p>twee</p></li>\n</ul>\n'],
    ['> -\n> - b', ['1:3 -'], '<blockquote>\n<ul>\n<li>b</li>\n</ul>\n</blockquote>\n'],
  ])('is a warning, and no bullet is shown: %j', (body, places, html) => {
    const { problems, ...page } = compile(body, 'nl')
    const empty = problems.filter(({ code }) => code === 'empty-item')
    expect(empty.map(({ line, column, found }) => `${line}:${column} ${found}`)).toEqual(places)
    expect(new Set(empty.map(({ severity, instead }) => `${severity}: ${instead}`))).toEqual(
      new Set(['warning: write the text of the item, or remove this line']),
    )
    expect(page.html).toBe(html)
  })

  it.each(['- [ ]', '- <!-- later -->', '- een'])('is one mistake, not two: %j', (body) => {
    expect(compile(body, 'nl').problems.map(({ code }) => code)).not.toContain('empty-item')
  })
})

describe('headings', () => {
  it('get ids that are unique on the page, and a table of contents of levels 2 and 3', () => {
    const { toc, anchors, html } = compile(
      "## L'été *à* Bruxelles\n### Plan\n### Plan\n#### Deep\n## Plan `x`\n## ???\n## !!!",
      'fr',
    )
    expect(toc).toEqual([
      { id: 'l-ete-a-bruxelles', text: 'L’été à Bruxelles', level: 2 },
      { id: 'plan', text: 'Plan', level: 3 },
      { id: 'plan-2', text: 'Plan', level: 3 },
      { id: 'plan-x', text: 'Plan x', level: 2 },
      { id: 'section', text: '???', level: 2 },
      { id: 'section-2', text: '!!!', level: 2 },
    ])
    expect(anchors).toEqual(['l-ete-a-bruxelles', 'plan', 'plan-2', 'deep', 'plan-x', 'section', 'section-2'])
    expect(html).toContain('<h4 id="deep">Deep</h4>')
  })

  it('get a number if the glossary has the same id', () => {
    const { anchors, html } = compile('## Environment\n::: glossary\n:::\n')
    expect(anchors).toEqual(['environment-2', 'planning-code', 'environment', 'land-use-plan'])
    expect(html).toContain('<h2 id="environment-2">')
  })
})

describe('callouts', () => {
  it.each<[Locale, string, string]>([
    ['nl', '', 'Goed om te weten'],
    ['fr', '', 'Bon à savoir'],
    ['en', ' "Mind" the *gap*', '“Mind” the <em>gap</em>'],
  ])('in %s with the title "%s"', (locale, title, html) => {
    expect(compile(`Before\n::: callout${title}\nText\n:::\nAfter`, locale).html).toBe(
      `<p>Before</p>\n<div class="callout" role="note">\n<p class="callout-title">${html}</p>\n<p>Text</p>\n</div>\n<p>After</p>\n`,
    )
  })

  it('do not end inside code, and can be nested', () => {
    const { html, problems } = compile('::: callout A\n```\n:::\n```\n::: callout B\nb\n:::\na\n:::\nend')
    expect(problems).toEqual([])
    expect(html).toMatch(/:::\n<\/code><\/pre>\n<div[\s\S]*<\/div>\n<p>a<\/p>\n<\/div>\n<p>end<\/p>\n$/)
  })
})

describe('contacts', () => {
  it('leave a marker that the page replaces', () => {
    expect(compile('a\n\n::: contacts\n:::\n\nb')).toMatchObject({
      html: '<p>a</p>\n<!--contacts-->\n<p>b</p>\n',
      problems: [],
    })
  })
})

const OPEN = 'Write ::: alone on a line where the block ends, indented like the line that opens it.'

describe('blocks that are refused', () => {
  it.each([
    ['::: calout\nx\n:::', '::: calout', 'Write ::: callout'],
    ['::: Contacts\n:::', '::: Contacts', 'Write ::: contacts'],
    ['::: warning\nx\n:::', '::: warning', 'Write ::: callout to set a text apart.'],
    ['::: callout\nx', '::: callout', OPEN],
    ['::: tip Kort\nx\n:::', '::: tip Kort', 'Write ::: callout Kort to set a text apart.'],
    [
      ':::note[Kort *en* goed]\nx\n:::',
      ':::note[Kort *en* goed]',
      'Write ::: callout Kort *en* goed to set a text apart.',
    ],
    [':::callout[Kort]\nx\n:::', ':::callout[Kort]', 'Write ::: callout Kort'],
    ['::: contacts :::', '::: contacts :::', OPEN],
    ['x\n\n:::', ':::', 'Remove it, or write for instance ::: callout where the block begins.'],
    ['::: contacts\n:::\n::: contacts\n:::', '::: contacts', 'Remove this one.'],
    ['::: glossary\n:::\n\n::: glossary\n:::', '::: glossary', 'Remove this one.'],
    ['::: contacts Us\n:::', 'Us', 'Write ::: contacts and, on the next line, :::'],
    ['::: glossary\nx\n:::', 'x', 'Write ::: glossary and, on the next line, :::'],
    [
      '- [ ] x',
      '- [ ] x',
      'Write a plain list, without [ ]: a checkbox that nobody can tick tells a screen reader nothing.',
    ],
  ])('%j', (body, found, instead) => {
    expect(compile(body).problems).toMatchObject([{ severity: 'error', found, instead }])
  })

  it('still get their content checked', () => {
    expect(compile('::: warning\n[x](/no)\n:::').problems).toHaveLength(2)
    expect(compile('::: callout\n[x](/no)').problems).toHaveLength(2)
  })
})

describe('the glossary', () => {
  it('is sorted for its language and names its terms in the others', () => {
    const { html } = compile('::: glossary\n:::', 'fr')
    expect([...html.matchAll(/<dt>(.*)<\/dt>/g)].map(([, term]) => term)).toEqual([
      'Code bruxellois de l’aménagement du territoire (CoBAT)',
      'Écologie',
      'Plan régional d’affectation du sol (PRAS)',
    ])
    expect(html).toContain(
      '<div id="land-use-plan" class="glossary-text">\n<dt>Plan régional d’affectation du sol (PRAS)</dt>\n<dd><p>Dit ce qui est permis\u202F: où\u202F?</p>\n' +
        '<p class="glossary-also">Dans d’autres langues\u202F: <span lang="nl">Gewestelijk Bestemmingsplan (GBP)</span>, ' +
        '<span lang="en">Regional Land Use Plan (PRAS)</span></p></dd>\n</div>\n',
    )
  })

  const entry = (page: string | undefined, [nl, fr, en]: [string, string, string]) => ({
    glossary: [
      {
        id: 'one',
        terms: { nl: { name: nl }, fr: { name: fr }, en: { name: en } },
        definition: { nl: 'a', fr: 'b', en: 'c' },
        page,
      },
    ],
  })

  it.each([
    ['to its page', '/about', '<dt><a href="/nl/about">A</a></dt>'],
    [
      'to a page in another language, and says so',
      '/about/french',
      '<dt><a href="/fr/about/french" hreflang="fr">A <span class="link-language">(in het Frans)</span></a></dt>',
    ],
    ['nowhere without a page', undefined, '<dt>A</dt>'],
    ['nowhere if the page does not exist, which is reported at the entry', '/about/none', '<dt>A</dt>'],
  ])('leads a term %s', (_, page, term) => {
    expect(compile('::: glossary\n:::', 'nl', entry(page, ['A', 'B', 'C'])).html).toContain(term)
  })

  it.each([
    [['NOVA', 'NOVA', 'NOVA'], []],
    [['NOVA', 'Nova', 'Nova'], ['<span lang="fr">Nova</span>']],
    [['NOVA', 'NOVA', 'Nova'], ['<span lang="en">Nova</span>']],
  ] as const)('names %j in Dutch only as it is called elsewhere, once', ([nl, fr, en], others) => {
    const { html } = compile('::: glossary\n:::', 'nl', entry(undefined, [nl, fr, en]))
    expect(html.match(/<span lang.*?<\/span>/g) ?? []).toEqual(others)
    expect(html.includes('glossary-also')).toBe(others.length > 0)
  })

  it('escapes terms and definitions', () => {
    expect(compile('::: glossary\n:::').html).toContain('All around &lt;us&gt;.')
  })
})

describe('tables', () => {
  const names = (html: string) =>
    [...html.matchAll(/<section class="table" aria-label="(.*?)"/g)].map(([, name]) => name)
  const captions = (html: string) =>
    [...html.matchAll(/<caption><span class="visually-hidden">(.*?)<\/span>/g)].map(([, name]) => name)

  it('have a caption, headings of columns and rows, and are in the tab order', () => {
    expect(compile('| | A |\n|--|--:|\n| b | c |\n| | d |', 'nl').html).toBe(
      '<section class="table" aria-label="Tabel" tabindex="0">\n<table>\n' +
        '<caption><span class="visually-hidden">Tabel</span></caption>\n' +
        '<thead>\n<tr><td></td><th scope="col" class="align-right">A</th></tr>\n</thead>\n' +
        '<tbody>\n<tr><th scope="row">b</th><td class="align-right">c</td></tr>\n' +
        '<tr><td></td><td class="align-right">d</td></tr>\n</tbody>\n</table>\n</section>\n',
    )
  })

  it('have no headings of rows if there is one column', () => {
    expect(compile('| A |\n|--|\n| b |').html).toContain('<tr><td>b</td></tr>')
  })

  it('are named after the heading above them, and numbered from the second on', () => {
    const table = '| a |\n|--|\n| b |\n\n'
    const { html } = compile(`${table}## Roads & rails\n\n${table}text\n\n${table}### Rails\n\n${table}`)
    expect(names(html)).toEqual(['Table', 'Roads &amp; rails', 'Roads &amp; rails (2)', 'Rails'])
    expect(captions(html)).toEqual(names(html))
  })
})

describe('plain text', () => {
  it('has every block on its own line, without markup', () => {
    const body =
      '## A *b*\n\nc\nd `e`\n\n- f\n- [g](/about/french)\n\n| h | i |\n|--|--|\n| j | k |\n\n> "l"[^1]\n\n[^1]: m\n'
    expect(compile(body).text).toBe('A b\nc d e\nf\ng\nh i\nj k\n“l”\nm')
  })
})
