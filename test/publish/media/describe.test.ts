import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { attachment, describeBytes, pdf, picture, withPassword } from '../../support/media.ts'

const codesOf = async (name: string, bytes: Buffer | string) =>
  (await describeBytes(name, bytes)).findings.map(({ code }) => code)

/** An object stream (ISO 32000-1, 7.5.7) with one object. */
function compressed(object: string): string {
  const data = deflateSync(`9 0 ${object}`).toString('latin1')
  return `<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${data.length} >>\nstream\n${data}\nendstream`
}

describe('a picture of pixels', () => {
  it('has a size, a digest and an average colour', async () => {
    const description = await describeBytes('a.png', await picture(800, 600, '#336699').png().toBuffer())
    expect(description).toMatchObject({ kind: 'picture', width: 800, height: 600, findings: [] })
    expect(description).toHaveProperty('tone', '#369')
  })

  it('is as wide as it is shown: EXIF may turn it by a quarter', async () => {
    const turned = await picture(800, 600).jpeg().withMetadata({ orientation: 6 }).toBuffer()
    expect(await describeBytes('a.jpg', turned)).toMatchObject({ width: 600, height: 800 })
  })

  it('may be in CMYK, in 16 bits, in grey, or have transparent parts', async () => {
    const cmyk = await picture().toColourspace('cmyk').jpeg().toBuffer()
    const deep = await picture().toColourspace('rgb16').png().toBuffer()
    const grey = await picture().greyscale().png().toBuffer()
    const clear = await sharp({ create: { width: 400, height: 300, channels: 4, background: '#00000000' } })
      .png()
      .toBuffer()
    expect((await sharp(cmyk).metadata()).space).toBe('cmyk')
    expect((await sharp(deep).metadata()).depth).toBe('ushort')
    for (const [name, bytes] of Object.entries({ 'a.jpg': cmyk, 'b.png': deep, 'c.png': grey }))
      expect(await describeBytes(name, bytes)).toMatchObject({ kind: 'picture', findings: [] })
    expect(await describeBytes('d.png', clear)).toMatchObject({ kind: 'picture', tone: '#fff' })
  })

  it('must have the ending of its format', async () => {
    const { findings } = await describeBytes('plan.jpg', await picture().png().toBuffer())
    expect(findings).toMatchObject([
      { severity: 'error', code: 'picture-ending', instead: 'rename it to plan.png, also where pages name it' },
    ])
  })

  it.each(['gif', 'webp'] as const)('must not move: %s', async (format) => {
    const each = ['#f00', '#00f'].map((colour) => picture(400, 300, colour).png().toBuffer())
    const frames = sharp(await Promise.all(each), { join: { animated: true } })
    expect(await codesOf(`a.${format}`, await frames.toFormat(format).toBuffer())).toEqual(['picture-moves'])
    expect(await codesOf(`b.${format}`, await picture().toFormat(format).toBuffer())).toEqual([])
  })

  it('must be whole', async () => {
    const whole = await picture(1200, 900).jpeg().toBuffer()
    const png = await picture(1200, 900).png().toBuffer()
    expect(await codesOf('a.jpg', whole.subarray(0, whole.length / 2))).toEqual(['damaged-file'])
    expect(await codesOf('a.png', png.subarray(0, png.length / 2))).toEqual(['damaged-file'])
    expect(await codesOf('a.jpg', '')).toEqual(['damaged-file'])
    expect(await codesOf('a.jpg', '<!doctype html><title>Not found</title>')).toEqual(['damaged-file'])
    expect(await codesOf('a.jpg', Buffer.from('....ftypheic....'))).toEqual(['picture-format'])
    expect(await codesOf('a.png', 'BM......')).toEqual(['picture-format'])
  })

  it('is refused before it is unpacked if it has too many pixels', async () => {
    const create = { width: 10_000, height: 10_000, channels: 3, background: '#000' } as const
    const bomb = await sharp({ create, limitInputPixels: false }).png().toBuffer()
    const before = process.memoryUsage().rss
    expect(await codesOf('a.png', bomb)).toEqual(['picture-too-large'])
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000)
  }, 30_000)

  it('has a warning if it is small', async () => {
    expect((await describeBytes('a.png', await picture(200, 100).png().toBuffer())).findings).toMatchObject([
      { severity: 'warning', code: 'picture-small' },
    ])
  })
})

describe('a document', () => {
  it('has pages, title, language and the text of its first pages', async () => {
    const pages = Array.from({ length: 25 }, (_, i) => `Bladzijde ${i + 1} \\(concept\\)`)
    const description = await describeBytes('a.pdf', pdf({ pages, title: 'Jaarverslag' }))
    expect(description).toMatchObject({ kind: 'document', pages: 25, title: 'Jaarverslag', language: 'nl-BE' })
    expect(description.findings).toEqual([])
    const text = description.kind === 'document' ? description.text : ''
    expect(text.split('\n')).toHaveLength(20)
    expect(text).toContain('Bladzijde 20 (concept)')
  })

  it.each([
    ['document-untagged', pdf({ tagged: false })],
    ['document-without-title', pdf({ title: '' })],
    ['document-without-language', pdf({ language: '' })],
    ['document-without-text', pdf({ pages: [''] })],
  ])('has a warning: %s', async (code, bytes) => {
    expect((await describeBytes('a.pdf', bytes)).findings).toMatchObject([{ severity: 'warning', code }])
  })

  it.each([
    ['a program', 'document-with-script', { more: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>' }],
    [
      'a program behind a link',
      'document-with-script',
      { beside: ['<< /A << /S /JavaScript /JS (app.alert\\(1\\)) >> >>'] },
    ],
    ['an action that starts a program', 'document-with-launch', { more: '/OpenAction << /S /Launch /F (cmd.exe) >>' }],
    [
      'such an action with a letter in hexadecimal digits',
      'document-with-launch',
      { more: '/OpenAction << /S /L#61un#63#68 /F (cmd.exe) >>' },
    ],
    ['such a link', 'document-with-launch', { beside: ['<< /Subtype /Link /A << /S/Launch/F (a.exe) >> >>'] }],
    [
      'such a link among compressed objects',
      'document-with-launch',
      { beside: [compressed('<< /S /Launch /F (a.exe) >>')] },
    ],
    ['an attachment', 'document-with-attachments', { more: attachment('data.xlsx') }],
    ['a file behind a paper clip', 'document-with-attachments', { beside: ['<< /Type /EmbeddedFile /Length 0 >>'] }],
  ])('is refused with %s', async (_, code, draft) => {
    expect((await describeBytes('a.pdf', pdf(draft))).findings).toMatchObject([{ severity: 'error', code }])
  })

  it('may have such words in its text', async () => {
    const pages = ['S Launch, EmbeddedFile and JavaScript']
    const beside = ['<< /Type /ObjStm /Length 3 >>\nstream\nabc\nendstream', '<< /LaunchDate (2026) >>']
    expect(await codesOf('a.pdf', pdf({ pages, beside }))).toEqual([])
  })

  it('has a warning if its title is the name of a file, or if its language is not the code of one', async () => {
    for (const title of ['Microsoft Word - verslag_v3.docx', 'verslag.indd'])
      expect(await codesOf('a.pdf', pdf({ title }))).toEqual(['document-without-title'])
    for (const language of ['Nederlands', 'nl_BE']) {
      const description = await describeBytes('a.pdf', pdf({ language }))
      expect(description.findings).toMatchObject([{ code: 'document-without-language' }])
      expect(description).not.toHaveProperty('language')
    }
    expect(await codesOf('a.pdf', pdf({ language: 'fr' }))).toEqual([])
  })

  it('has no signs in its title that turn the direction of what follows it', async () => {
    const title = '\\376\\377\\040\\056\\000a\\000<'
    expect(await describeBytes('a.pdf', pdf({ title }))).toMatchObject({ title: 'a<' })
  })

  it('must have pages', async () => {
    const { findings } = await describeBytes('a.pdf', pdf({ pages: [] }))
    expect(findings).toMatchObject([{ severity: 'error', code: 'damaged-file', found: 'a PDF without pages' }])
  })

  it('may have hundreds of pages', async () => {
    const pages = Array.from({ length: 500 }, (_, i) => `Bladzijde ${i + 1}`)
    expect(await describeBytes('a.pdf', pdf({ pages }))).toMatchObject({ pages: 500, findings: [] })
  })

  it('is read if other bytes precede it, and refused if its pages contain themselves', async () => {
    const whole = pdf()
    expect(await codesOf('a.pdf', Buffer.concat([Buffer.from('junk\n'), whole]))).toEqual([])
    const loop = whole.toString('latin1').replace('/Kids [5 0 R]', '/Kids [2 0 R]')
    expect(await codesOf('b.pdf', Buffer.from(loop, 'latin1'))).toEqual(['damaged-file'])
  })

  it('must be whole and open', async () => {
    const whole = pdf()
    expect(await codesOf('a.pdf', whole.subarray(0, 200))).toEqual(['damaged-file'])
    expect(await codesOf('b.pdf', 'no PDF at all')).toEqual(['damaged-file'])
    expect(await codesOf('c.pdf', '')).toEqual(['damaged-file'])
    expect(await codesOf('d.pdf', withPassword(whole))).toEqual(['document-locked'])
  })

  it('is refused if it is larger than Git hosts take, with the advice to put it elsewhere', async () => {
    expect(await codesOf('a.pdf', pdf({ padding: 30_000_000 }))).toEqual([])
    const { findings } = await describeBytes('a.pdf', pdf({ padding: 100_000_001 }))
    expect(findings).toMatchObject([{ code: 'document-too-large', instead: expect.stringContaining('R2') }])
  })
})

const svg = (inside: string, attributes = 'viewBox="0 0 120 80"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`

describe('a drawing', () => {
  it('keeps what it draws, and loses what draws nothing', async () => {
    const text = svg(
      '<!-- secret --><metadata>Jan</metadata><sodipodi:namedview xmlns:sodipodi="x"/><title>Plan</title><path inkscape:label="x" xmlns:inkscape="y" d="M0 0h5" fill="url(#a)"/><defs><linearGradient id="a"><stop offset="0" stop-color="red"/></linearGradient></defs><style>path{stroke:#000}</style>',
    )
    const description = await describeBytes('a.svg', text)
    expect(description).toMatchObject({ kind: 'drawing', findings: [], width: 1400, height: 933 })
    const drawn = description.kind === 'drawing' ? description.svg : ''
    expect(drawn).toContain('<path d="M0 0h5" fill="url(#a)"/>')
    expect(drawn).toContain('<style>path{stroke:#000}</style>')
    expect(drawn).not.toMatch(/secret|Jan|sodipodi:named|inkscape:label/)
  })

  it.each([
    ['<script>alert(1)</script>', 'the element <script>'],
    ['<g onclick="alert(1)"/>', 'the attribute onclick, a program'],
    ['<g ONLOAD="alert(1)"/>', 'the attribute ONLOAD, a program'],
    ['<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>', 'the element <foreignObject>'],
    ['<a href="https://evil.example"><path d="M0 0"/></a>', 'the element <a>'],
    ['<use href="https://evil.example/x.svg#a"/>', 'href="https://evil.example/x.svg#a"'],
    ['<use xlink:href="data:image/svg+xml,x"/>', 'xlink:href="data:image/svg+xml,x"'],
    ['<image href="x.png"/>', 'the element <image>'],
    ['<script href="x.js" onload="x()"/>', 'the element <script>'],
    ['<animate attributeName="x"/>', 'the element <animate>'],
    ['<style>@import "https://evil.example/x.css";</style>', '@import "https://evil.example/x.css"; in a style'],
    ['<path style="fill:url(https://evil.example)"/>', 'url(https://evil.example) in a style'],
    ['<path fill="URL( https://evil.example)"/>', 'URL( https://evil.example) in a style'],
    [
      '<style><![CDATA[a{background:u\\72l(https://evil.example)}]]></style>',
      '\\72l(https://evil.example)} in a style',
    ],
  ])('is refused with %s', async (inside, found) => {
    const { findings } = await describeBytes('a.svg', svg(`\n${inside}`))
    expect(findings.map((one) => one.found)).toContain(found)
    expect(findings.every(({ severity, line }) => severity === 'error' && line === 2)).toBe(true)
  })

  it('is refused with movement, which readers could not stop', async () => {
    const inside = '<style>@keyframes a{to{opacity:0}}path{animation:a 1s infinite}</style><path d="M0 0h9"/>'
    expect(await codesOf('a.svg', svg(inside))).toEqual(['drawing-active'])
    expect(await codesOf('b.svg', svg('<style>path{fill:src("https://evil.example")}</style>'))).toEqual([
      'drawing-active',
    ])
  })

  it('is refused if its elements have a prefix, because they would be lost, and if it draws nothing', async () => {
    const prefixed = svg('\n<svg:path d="M0 0h9"/>', 'xmlns:svg="http://www.w3.org/2000/svg" viewBox="0 0 9 9"')
    expect((await describeBytes('a.svg', prefixed)).findings).toMatchObject([
      { severity: 'error', code: 'damaged-file', found: 'the element <svg:path>, with a prefix', line: 2 },
    ])
    expect(await codesOf('b.svg', svg('<title>x</title><defs><path d="M0 0"/></defs>'))).toEqual(['damaged-file'])
  })

  it('is read in the encoding that it names, and refused if it is in another', async () => {
    const latin = (encoding: string) =>
      Buffer.from(
        `<?xml version="1.0" encoding="${encoding}"?>${svg('<text>Rue de l\u2019Évêque \u00e9</text>').replace('\u2019', "'")}`,
        'latin1',
      )
    const description = await describeBytes('a.svg', latin('ISO-8859-1'))
    expect(description).toMatchObject({ kind: 'drawing', svg: expect.stringContaining('Évêque é') })
    expect(await codesOf('b.svg', latin('UTF-8'))).toEqual(['damaged-file'])
    expect(await codesOf('c.svg', latin('x-unknown'))).toEqual(['damaged-file'])
    const wide = Buffer.from(`\ufeff${svg('<text>Évêque</text>')}`, 'utf16le')
    expect(await describeBytes('d.svg', wide)).toMatchObject({ svg: expect.stringContaining('Évêque') })
  })

  it('gets the namespace and the viewBox without which browsers draw nothing', async () => {
    const bare = '<svg width="10" height="5" viewBox="0 0 0 0"><path d="M0 0h9"/></svg>'
    const description = await describeBytes('a.svg', bare)
    expect(description).toMatchObject({ kind: 'drawing', height: 700 })
    const drawn = description.kind === 'drawing' ? description.svg : ''
    expect(drawn).toContain('xmlns="http://www.w3.org/2000/svg"')
    expect(drawn).toContain('viewBox="0 0 10 5"')
  })

  it('is refused with entities, before they are replaced', async () => {
    const bomb = `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 12 }, (_, i) => `<!ENTITY a${i} "${`&a${i || ''};`.repeat(10)}">`).join('')}]>${svg('<text>&a11;</text>')}`
    expect(await codesOf('a.svg', bomb)).toEqual(['drawing-active'])
  })

  it('is refused if "use" repeats too much, or itself', async () => {
    const levels = Array.from(
      { length: 12 },
      (_, i) => `<g id="l${i + 1}">${`<use href="#l${i}"/>`.repeat(10)}</g>`,
    ).join('')
    expect(await codesOf('a.svg', svg(`<path id="l0" d="M0 0"/>${levels}`))).toEqual(['picture-too-large'])
    expect(await codesOf('b.svg', svg('<g id="a"><use href="#a"/></g>'))).toEqual(['picture-too-large'])
  })

  it('must be valid XML with a size', async () => {
    expect(await codesOf('a.svg', '<svg><g></svg>')).toEqual(['damaged-file'])
    expect(await codesOf('b.svg', svg('<path d="M0 0"/>', ''))).toEqual(['drawing-without-size'])
    expect(await codesOf('c.svg', svg('<path d="M0 0"/>', 'width="100%" height="50"'))).toEqual([
      'drawing-without-size',
    ])
    expect(await describeBytes('d.svg', svg('<path d="M0 0"/>', 'width="700px" height="350"'))).toMatchObject({
      height: 700,
      findings: [],
    })
    expect(await codesOf('e.svg', '')).toEqual(['damaged-file'])
    expect(await codesOf('f.svg', '<html><body/></html>')).not.toEqual([])
  })
})
