import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BEGIN, joinParts, type PartKind, partsOf, readParts } from '../../../src/publish/markdown/parts.ts'
import { figure } from '../../../src/publish/media/figure.ts'
import { SAMPLE_NOTES, SAMPLE_PICTURE } from '../../../src/views/sample-data/picture.ts'
import { compile } from './context.ts'

const kinds = (body: string) =>
  partsOf(compile(body)).flatMap(({ kind, html }) => (kind === 'rest' ? [] : [`${kind} ${html}`]))

describe('the parts of a compiled text', () => {
  it('are words of headings, addresses of this site and of the page itself, and what only browsers need', () => {
    expect(kinds('## The [office](/about), and *its* plan\n')).toEqual([
      'heading The ',
      'site /en/about">',
      'heading office',
      'heading , and ',
      'heading its',
      'heading  plan',
    ])
    expect(kinds('A [part](#x), a [site](https://x.be/y), the PRAS.\n')).toEqual([
      'fragment #x">part</a>, a <a href="https://x.be/y">site</a>, the Regional Land Use Plan (<a href="',
      'site /en/glossary#land-use-plan">PRAS</a>).</p>\n',
    ])
    expect(kinds('::: contacts\n:::\n')).toEqual(['browser <!--contacts-->'])
  })

  it('begin at each address of a note and of a note back to the text', () => {
    const html = kinds('Text[^1].\n\n[^1]: Note.\n')
    expect(html.map((part) => part.slice(0, 24))).toEqual(['fragment #note_1" role="', 'fragment #noteref_1" rol'])
  })

  it('begin at each address within the site, whatever the text says', () => {
    const body = 'Code `href="/x"`, "src=&quot;/y&quot;" [one](/about), [two](/about#a)[^1].\n\n[^1]: [Three](/) PRAS\n'
    const { html } = compile(body)
    const at = partsOf(compile(body)).filter(({ kind }) => kind === 'site' || kind === 'fragment')
    expect(at).toHaveLength([...html.matchAll(/ href="(?!https)/g)].length)
  })

  it('make the HTML when they are joined, for any text', () => {
    const kind = fc.constantFrom<PartKind>('rest', 'heading', 'site', 'fragment', 'browser')
    const marked = fc
      .array(fc.tuple(kind, fc.string({ minLength: 1 })))
      .map((all) => all.filter(([, text]) => !/[\uFDD0-\uFDD4]/.test(text)))
    fc.assert(
      fc.property(marked, (all) => {
        const read = readParts(all.map(([one, text]) => BEGIN[one] + text).join(''))
        expect(read.html).toBe(all.map(([, text]) => text).join(''))
        expect(joinParts(partsOf(read))).toEqual(read)
      }),
    )
  })
})

it('a picture has one file, and no colour, outside a browser', () => {
  const options = { alt: 'The quay', caption: undefined, notes: SAMPLE_NOTES, locale: 'en' } as const
  const sets = { avif: '/media/a-480.avif 480w', webp: '/media/a-480.webp 480w', jpeg: '/media/a-480.jpg 480w' }
  const picture = { ...SAMPLE_PICTURE, src: '/media/a-480.jpg', sets }
  const shown = partsOf(readParts(figure(picture, options))).filter(({ kind }) => kind !== 'browser')
  const html = shown.map((part) => part.html).join('')
  expect(html).not.toMatch(/<svg|<source|<\/?picture>|srcset|sizes=|loading|decoding/)
  expect(html).toMatch(/<img src="\/media\/a-480\.jpg" width="\d+" height="\d+" alt="The quay">/)
  expect(shown.filter(({ kind }) => kind === 'site')).toHaveLength(1)
})
