import { describe, expect, it } from 'vitest'
import type { LinkedFile, MarkdownContext } from '../../../src/publish/markdown/types.ts'
import { compile } from './context.ts'

const PICTURE: LinkedFile = {
  kind: 'picture',
  picture: {
    width: 1400,
    height: 700,
    tone: '#abc',
    src: '/media/x/canal-700.jpg',
    sets: {
      avif: '/media/a/canal-400.avif 400w',
      webp: '/media/w/canal-400.webp 400w',
      jpeg: '/media/j/canal-700.jpg 700w',
    },
  },
  notes: { isDecorative: false, author: 'Ann & Jan', licence: 'CC BY 4.0' },
}
const withNotes = (notes: Partial<typeof PICTURE.notes>): LinkedFile => ({
  ...PICTURE,
  notes: { ...PICTURE.notes, ...notes },
})
const DOCUMENT: LinkedFile = {
  kind: 'document',
  href: '/media/d/test/report.pdf',
  bytes: 2_100_000,
  pages: 34,
  language: 'nl',
}

const FILES: Record<string, LinkedFile> = {
  '/test/canal.jpg': PICTURE,
  '/test/known.jpg': withNotes({ alt: 'De kaai', caption: 'Aan het water' }),
  '/test/line.svg': withNotes({ isDecorative: true }),
  '/about/team.png': PICTURE,
  '/test/broken.jpg': { kind: 'unreadable' },
  '/test/report.pdf': DOCUMENT,
  '/about/plan.pdf': { ...DOCUMENT, pages: 1, language: undefined },
}
const changes: Partial<MarkdownContext> = { mediaAt: (path) => FILES[path], mediaPaths: Object.keys(FILES) }
const of = (body: string, locale: 'nl' | 'fr' | 'en' = 'nl') => compile(body, locale, changes)

describe('a picture', () => {
  it('is a figure with its size, files, caption, author and licence', () => {
    const { html, problems, media, text } = of('![De kaai & het water](canal.jpg "Gezien vanaf de brug")')
    expect(problems).toEqual([])
    expect(media).toEqual(['/test/canal.jpg'])
    expect(text).toBe('De kaai & het water\nGezien vanaf de brug')
    expect(html).toContain('<source type="image/avif" srcset="/media/a/canal-400.avif 400w" sizes="')
    expect(html).toContain('width="1400" height="700" alt="De kaai &amp; het water" loading="lazy"')
    expect(html).toContain('<path fill="#abc" d="M0 0h1400v700H0z"/>')
    expect(html).toContain(
      '<figcaption>Gezien vanaf de brug <span class="picture-credit">Beeld: Ann &amp; Jan, <a href="https://creativecommons.org/licenses/by/4.0/deed.nl" rel="license">CC BY 4.0</a></span></figcaption>',
    )
    expect(html).not.toMatch(/style=/)
  })

  it.each([
    '![x](./canal.jpg)',
    '![x](/test/canal.jpg)',
    '![x](/about/team.png)',
    '![x][a]\n\n[a]: canal.jpg',
    '- ![x](canal.jpg)',
    '> ![x](canal.jpg)',
    '![x](canal.jpg)\n![y](canal.jpg)',
  ])('can be written as %j', (body) => {
    const { html, problems } = of(body)
    expect(problems).toEqual([])
    expect(html).toContain('<figure class="picture">')
    expect(html).not.toMatch(/<p>\s*<figure/)
  })

  it('has the description and the caption of pictures.yaml, unless the text has its own', () => {
    expect(of('![](known.jpg)').html).toMatch(/alt="De kaai"[\s\S]*<figcaption>Aan het water /)
    expect(of('![Ander](known.jpg "Nog iets")').html).toMatch(/alt="Ander"[\s\S]*<figcaption>Nog iets /)
    expect(of('![](line.svg)')).toMatchObject({ html: expect.stringContaining('alt=""'), problems: [] })
  })

  it.each([
    ['![](canal.jpg)', 'picture-without-alt'],
    ['![canal.jpg](canal.jpg)', 'picture-alt'],
    ['![Foto](canal.jpg)', 'picture-alt'],
    ['![une image](canal.jpg)', 'picture-alt'],
    [`![${'x'.repeat(401)}](canal.jpg)`, 'picture-alt'],
    ['![x](kanal.jpg)', 'missing-picture'],
    ['![x](https://evil.example/x.jpg)', 'picture-elsewhere'],
    ['![x](//evil.example/x.jpg)', 'picture-elsewhere'],
    ['![x](data:image/png;base64,AA)', 'picture-elsewhere'],
    ['![x](report.pdf)', 'picture-of-document'],
    ['Look: ![x](canal.jpg)', 'picture-in-text'],
    ['## ![x](canal.jpg)', 'picture-in-text'],
    ['| a |\n|---|\n| ![x](canal.jpg) |', 'picture-in-text'],
    ['[![x](canal.jpg)](/about)', 'picture-in-text'],
    ['[plan](canal.jpg)', 'link-to-picture'],
  ])('%j is one mistake: %s', (body, code) => {
    expect(of(body).problems.filter(({ severity }) => severity === 'error')).toMatchObject([{ code }])
  })

  it.each([
    ['![x](Canal.JPG)', 'Write canal.jpg, if that is the picture you mean.'],
    ['![x](<Canal .jpg>)', 'Write canal.jpg, if that is the picture you mean.'],
    ['![x](../about/Team.png)', 'Write /about/team.png, if that is the picture you mean.'],
    ['![x](..\\about\\tem.png)', 'Write /about/team.png, if that is the picture you mean.'],
    [
      '![x](Sche\u0301ma%20du%20quai.PNG)',
      'Copy the picture into content/test/, with the name schema-du-quai.png, or correct the name "Sche\u0301ma%20du%20quai.PNG".',
    ],
  ])('%j gets advice', (body, instead) => {
    expect(of(body).problems).toMatchObject([{ code: 'missing-picture', instead }])
  })

  it('that cannot be read is reported once, at its file', () => {
    expect(of('![x](broken.jpg)')).toMatchObject({ html: '', problems: [], media: ['/test/broken.jpg'] })
  })
})

describe('a document', () => {
  it('is a link with what readers must know before they open it', () => {
    expect(of('See [the report](report.pdf#page=3).', 'en')).toMatchObject({
      html: '<p>See <a href="/media/d/test/report.pdf#page=3" type="application/pdf" hreflang="nl">the report</a> <span class="document-details">(PDF, 2.1 MB, 34 pages, Dutch)</span>.</p>\n',
      problems: [],
      media: ['/test/report.pdf'],
    })
    expect(of('[Plan](/about/plan.pdf)', 'nl').html).toContain('(pdf, 2,1 MB, 1 pagina)')
    expect(of('[Rapport](report.pdf)', 'fr').html).toContain('(PDF, 2,1\u202fMo, 34 pages, n\u00e9erlandais)')
  })

  it.each([
    ['[x](Report.PDF)', 'missing-document', 'Write report.pdf, if that is the document you mean.'],
    ['[x](plan.pdf)', 'missing-document', 'Write /about/plan.pdf, if that is the document you mean.'],
    [
      '[x](Jaarverslag%202025.pdf)',
      'missing-document',
      'Copy the document into content/test/, with the name jaarverslag-2025.pdf, or write the https: address at which it is published instead of Jaarverslag%202025.pdf.',
    ],
    ['[x](report.docx)', 'wrong-address', undefined],
    ['[x](www.x.be/report.pdf)', 'incomplete-address', 'Write https://www.x.be/report.pdf'],
  ])('%j is one mistake: %s', (body, code, instead) => {
    expect(of(body).problems).toMatchObject([{ code, ...(instead !== undefined && { instead }) }])
  })
})
