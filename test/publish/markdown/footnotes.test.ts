import { describe, expect, it } from 'vitest'
import { compile } from './context.ts'

describe('footnotes', () => {
  it('are numbered by their first use and link back to each use', () => {
    const { html, problems } = compile('a[^z] b[^y] c[^z]\n\n[^y]: Y *why*\n[^z]: Z', 'fr')
    expect(problems).toEqual([])
    expect(html).toBe(
      '<p>a<sup><a id="noteref_1" href="#note_1" role="doc-noteref" aria-describedby="notes_title">1</a></sup> ' +
        'b<sup><a id="noteref_2" href="#note_2" role="doc-noteref" aria-describedby="notes_title">2</a></sup> ' +
        'c<sup><a id="noteref_1_2" href="#note_1" role="doc-noteref" aria-describedby="notes_title">1</a></sup></p>\n' +
        '<section class="footnotes" role="doc-endnotes" aria-labelledby="notes_title">\n<h2 id="notes_title">Notes de bas de page</h2>\n<ol>\n' +
        '<li id="note_1"><p>Z <a href="#noteref_1" role="doc-backlink" aria-label="Retour à l’appel de note 1 dans le texte">↩\uFE0E</a> ' +
        '<a href="#noteref_1_2" role="doc-backlink" aria-label="Retour à l’appel de note 1-2 dans le texte">↩\uFE0E<sup>2</sup></a></p>\n</li>\n' +
        '<li id="note_2"><p>Y <em>why</em> <a href="#noteref_2" role="doc-backlink" aria-label="Retour à l’appel de note 2 dans le texte">↩\uFE0E</a></p>\n</li>\n' +
        '</ol>\n</section>\n',
    )
  })

  it('may refer to each other', () => {
    const { html, problems } = compile('a[^1]\n\n[^1]: b[^2]\n[^2]: c[^1]')
    expect(problems).toEqual([])
    expect(html.match(/<li id="note_\d"/g)).toEqual(['<li id="note_1"', '<li id="note_2"'])
  })

  it('can have several lines and paragraphs', () => {
    const { html } = compile('a[^1]\n\n[^1]: b\nc\n\n    d\n\ne')
    expect(html).toMatch(/^<p>a<sup>.*\n<p>e<\/p>\n<section/)
    expect(html).toMatch(/<p>b\nc<\/p>\n<p>d <a/)
  })

  it.each([
    ['a[^x]', '[^x]', /\[\^x\]: text/],
    ['[^x]: a', '[^x]: a', /where the note belongs/],
    ['b[^x]\n\n[^x]: a\n[^x]: c', '[^x]: c', /another name/],
    ['[b[^x]](/about)[^x]\n\n[^x]: a', '[^x]', /after the link/],
  ])('%j is refused', (body, found, instead) => {
    expect(compile(body).problems).toMatchObject([
      { severity: 'error', found, instead: expect.stringMatching(instead) },
    ])
  })
})
