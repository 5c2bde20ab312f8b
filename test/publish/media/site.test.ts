import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../../src/app.tsx'
import { move } from '../../../src/publish/commands/move.ts'
import { type Compilation, compile } from '../../../src/publish/compile/compile.ts'
import { encoderOf } from '../../../src/publish/media/encode.ts'
import { overweight, weights } from '../../../src/publish/media/weight.ts'
import { push, readBefore } from '../../../src/publish/release/push.ts'
import { verify } from '../../../src/publish/release/verify.ts'
import { readFolder } from '../../../src/publish/source/read-folder.ts'
import { contentFolder, contextFor, runTyped } from '../../support/commands.ts'
import { folderOf, pdf, picture } from '../../support/media.ts'
import { dyingAt, MemoryStore } from '../../support/memory-store.ts'
import { pushOptions, readerOf } from '../../support/releases.ts'
import { type SiteDraft, siteFiles } from '../../support/site.ts'

const NOTES = `canal.jpg:
  alt: { nl: De kaai, fr: Le quai, en: The quay }
  author: Ann
  licence: cc by 4.0
line.svg: { decorative: true, author: perspective.brussels, licence: own work }
`
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><path d="M0 0h30"/></svg>'
const LARGE = 7_000_000

const body = (words = '') =>
  `Text.${words}\n\n![](canal.jpg)\n\n![](line.svg)\n\n[Verslag](report.pdf) [Groot](/about/large.pdf)\n`

interface Draft extends SiteDraft {
  binary?: Record<string, Buffer | string>
}

async function jpeg(): Promise<Buffer> {
  const exif = { IFD0: { Artist: 'Secret Person' }, IFD3: { GPSLatitude: '50/1 51/1 0/1' } }
  return picture(900, 600, '#336699').jpeg().withExif(exif).withMetadata({ orientation: 6 }).toBuffer()
}

async function files({ binary, ...draft }: Draft = {}): Promise<Map<string, string | Buffer>> {
  const site = siteFiles({
    pages: { '/about': { nl: { body: body() }, fr: { body: body() }, en: { body: body() } }, ...draft.pages },
    files: { 'about/pictures.yaml': NOTES, ...draft.files },
  })
  const media = {
    'about/canal.jpg': await jpeg(),
    'about/line.svg': SVG,
    'about/report.pdf': pdf(),
    'about/large.pdf': pdf({ padding: LARGE }),
  }
  return new Map<string, string | Buffer>([...site, ...Object.entries({ ...media, ...binary })])
}

async function compiled(
  all: ReadonlyMap<string, string | Buffer>,
  at?: number,
): Promise<Compilation & { folder: string }> {
  const folder = await folderOf(all)
  return { folder, ...(await compile(await readFolder(folder), at === undefined ? {} : { at })) }
}

/** Publishes a folder, and serves what KV holds. */
async function published(store: MemoryStore, all: ReadonlyMap<string, string | Buffer>) {
  const { folder, release, problems } = await compiled(all)
  if (!release) throw new Error(JSON.stringify(problems, null, 2))
  const report = await push(store.open(), release, await readBefore(store.open()), {
    ...pushOptions(),
    images: encoderOf(folder),
  })
  const app = createApp({
    reader: readerOf(store),
    environment: 'production',
    origin: 'https://a.example',
    https: true,
    version: '1',
    log: () => undefined,
  })
  const ask = async (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    app.fetch(new Request(`https://a.example${path}`, { headers, method }))
  return { release, report, ask, folder }
}

const codes = ({ problems }: Compilation) => problems.map(({ severity, code, file }) => `${severity} ${code} ${file}`)

describe('a site with pictures and documents', () => {
  const store = new MemoryStore()
  let site: Awaited<ReturnType<typeof published>>
  let html: string
  const addresses = () => [...new Set(html.match(/\/media\/[0-9a-f]{20}\/[\w./-]+/g))]
  const addressOf = (ending: string) => addresses().find((one) => one.endsWith(ending)) ?? ''

  beforeAll(async () => {
    site = await published(store, await files())
    html = await (await site.ask('/nl/about-nl')).text()
  }, 120_000)

  it('shows each picture in the formats and widths of the layout, turned, without metadata', async () => {
    const pictures = addresses().filter((one) => /canal-\d+\.(?:avif|webp|jpg)$/.test(one))
    expect(pictures.map((one) => one.slice(one.lastIndexOf('/') + 1)).sort()).toEqual([
      'canal-400.avif',
      'canal-400.webp',
      'canal-600.avif',
      'canal-600.jpg',
      'canal-600.webp',
    ])
    for (const address of pictures) {
      const response = await site.ask(address)
      const bytes = Buffer.from(await response.arrayBuffer())
      const { width = 0, height, exif, icc, orientation, space, format, compression } = await sharp(bytes).metadata()
      const type = response.headers.get('Content-Type')
      expect(type).toBe(`image/${format === 'heif' && compression === 'av1' ? 'avif' : format}`)
      expect(address).toContain(`-${width}.`)
      expect({ height, exif, icc, orientation, space }).toEqual({
        height: Math.round(width * 1.5),
        exif: undefined,
        icc: undefined,
        orientation: undefined,
        space: 'srgb',
      })
      expect(bytes.includes('Secret')).toBe(false)
      expect(response.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
      expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff')
    }
    expect(html).toContain('width="600" height="900" alt="De kaai"')
  })

  it('sends a drawing with its own policy', async () => {
    const response = await site.ask(addressOf('/line.svg'))
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Type')).toBe('image/svg+xml')
    expect(response.headers.get('Content-Security-Policy')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    )
    expect(await response.text()).toBe(SVG)
  })

  it('sends a document of several records, whole and in parts', async () => {
    const address = addressOf('/about/large.pdf')
    const whole = pdf({ padding: LARGE })
    const response = await site.ask(address)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(whole.length),
      'accept-ranges': 'bytes',
      'content-language': 'nl-BE',
      'content-disposition': `inline; filename="large.pdf"; filename*=UTF-8''large.pdf`,
      link: '<https://a.example/files/about/large.pdf>; rel="canonical"',
    })
    expect(Buffer.from(await response.arrayBuffer()).equals(whole)).toBe(true)
    for (const [first, last] of [
      [0, 0],
      [2_999_999, 3_000_000],
      [1, 6_500_000],
      [6_000_000, whole.length - 1],
    ] as const) {
      const part = await site.ask(address, { Range: `bytes=${first}-${last}` })
      expect(part.status).toBe(206)
      expect(part.headers.get('Content-Range')).toBe(`bytes ${first}-${last}/${whole.length}`)
      expect(part.headers.get('Content-Length')).toBe(String(last - first + 1))
      expect(Buffer.from(await part.arrayBuffer()).equals(whole.subarray(first, last + 1))).toBe(true)
    }
  })

  it('answers conditions before ranges, and HEAD without a body', async () => {
    const address = addressOf('/about/report.pdf')
    const etag = (await site.ask(address)).headers.get('ETag') ?? ''
    expect(etag).toMatch(/^"[0-9a-f]{24}"$/)
    const size = pdf().length
    expect((await site.ask(address, { Range: 'bytes=0-1', 'If-None-Match': etag })).status).toBe(304)
    expect((await site.ask(address, { Range: 'bytes=0-1', 'If-Range': etag })).status).toBe(206)
    expect((await site.ask(address, { Range: 'bytes=0-1', 'If-Range': '"old"' })).status).toBe(200)
    const beyond = await site.ask(address, { Range: `bytes=${size}-` })
    expect([beyond.status, beyond.headers.get('Content-Range')]).toEqual([416, `bytes */${size}`])
    const head = await site.ask(address, { Range: 'bytes=0-1' }, 'HEAD')
    expect([head.status, head.headers.get('Content-Length'), await head.text()]).toEqual([200, String(size), ''])
  })

  it('has each document at an address that stays, to which those of earlier versions lead', async () => {
    const response = await site.ask('/files/about/report.pdf')
    expect(response.status).toBe(200)
    expect(response.headers.get('Cache-Control')).toMatch(/max-age=\d{1,2}\b/)
    const old = await site.ask('/media/00000000000000000000/about/report.pdf')
    expect([old.status, old.headers.get('Location')]).toEqual([302, '/files/about/report.pdf'])
    expect((await site.ask('/media/00000000000000000000/about/other.pdf')).status).toBe(404)
  })

  it('has all records in KV, and says when one is damaged', async () => {
    const names = [site.release.root]
    expect((await verify(store.open().kv, names)).faults).toEqual([])
    const damaged = new MemoryStore().copy(store)
    const [part = ''] = [...site.release.images].flatMap(([name, made]) => ('document' in made ? [name] : []))
    damaged.values.set(part, '{"kind":"part","data":""}')
    expect((await verify(damaged.open().kv, names)).faults).toMatchObject([{ name: part, state: 'damaged' }])
  })

  it('writes pictures and documents once', async () => {
    const words = ' Meer.'
    const changed = await published(
      store,
      await files({ pages: { '/about': { nl: { body: body(words) }, fr: { body: body() }, en: { body: body() } } } }),
    )
    const written = changed.report.written
    expect(written).toBeGreaterThan(0)
    expect(store.writes.slice(-written - 2).some((name) => changed.release.images.has(name))).toBe(false)
  }, 60_000)

  it('gives the same release with the bytes of another encoder, and for files with another date', async () => {
    const { release } = await compiled(await files())
    expect(release?.root).toBe(site.release.root)
  }, 60_000)
})

describe('what a check says', () => {
  it('nothing of files that are in order', async () => {
    expect(codes(await compiled(await files()))).toEqual([])
  })

  it.each<[string, Draft, string[]]>([
    [
      'a picture without author and licence',
      { files: { 'about/pictures.yaml': NOTES.replace(/line[^\n]*\n/, '') } },
      ['error picture-without-rights content/about/pictures.yaml'],
    ],
    [
      'no pictures.yaml',
      { files: { 'about/pictures.yaml': '{}' } },
      [
        'error picture-without-rights content/about/pictures.yaml',
        'error picture-without-rights content/about/pictures.yaml',
      ],
    ],
    [
      'an entry without an author',
      { files: { 'about/pictures.yaml': NOTES.replace('  author: Ann\n', '') } },
      ['error missing-value content/about/pictures.yaml'],
    ],
    [
      'an unknown licence',
      { files: { 'about/pictures.yaml': NOTES.replace('cc by 4.0', 'found on Google') } },
      ['error wrong-value content/about/pictures.yaml'],
    ],
    [
      'an entry without a picture',
      { files: { 'about/pictures.yaml': `${NOTES}kanal.jpg: { author: x, licence: own work }\n` } },
      ['warning unknown-picture content/about/pictures.yaml'],
    ],
    [
      'a picture that no page shows',
      { binary: { 'about/other.svg': SVG } },
      ['warning unused-file content/about/other.svg'],
    ],
    ['a document that no page links to', { binary: { 'other.pdf': pdf() } }, ['warning unused-file content/other.pdf']],
    ['a damaged picture', { binary: { 'about/canal.jpg': 'x' } }, ['error damaged-file content/about/canal.jpg']],
    [
      'a file in a folder without a page',
      { binary: { 'images/a.pdf': pdf() } },
      ['error file-without-page content/images/a.pdf'],
    ],
    [
      'pictures.yaml in a folder without a page, although its pictures are elsewhere',
      { files: { 'images/pictures.yaml': NOTES } },
      ['error pictures-without-page content/images/pictures.yaml'],
    ],
    [
      'a name with capitals, spaces and accents',
      { binary: { 'about/Sche\u0301ma 1.JPG': 'x', 'about/Rapport.PDF': 'x' } },
      ['error unknown-file content/about/Rapport.PDF', 'error unknown-file content/about/Sche\u0301ma 1.JPG'],
    ],
    [
      'another format',
      { binary: { 'about/a.heic': 'x', 'about/a.docx': 'x' } },
      ['error unknown-file content/about/a.docx', 'error unknown-file content/about/a.heic'],
    ],
  ])('%s', async (_, draft, expected) => {
    const found = codes(await compiled(await files(draft)))
    expect(found).toEqual(expected)
  })

  it('which name a file should have', async () => {
    const { problems } = await compiled(
      await files({ binary: { 'about/Sche\u0301ma 1.JPG': 'x', 'about/Canal.jpg': 'x', 'about/Plan.Pdf': 'x' } }),
    )
    expect(problems.map(({ instead }) => instead)).toEqual([
      'compare it with content/about/canal.jpg, keep what is right there, and remove this file',
      'rename it to content/about/plan.pdf',
      'rename it to content/about/schema-1.jpg',
    ])
  })
})

describe('facts', () => {
  const news = (more: string) => ({
    'about/facts.yaml': `kind: news\ndate: 2026-01-02\ntype: decision\nthemes: [planning]\n${more}`,
  })
  const documents = 'documents: [{ title: { nl: V, fr: R, en: R }, file: report.pdf, languages: [nl] }]\n'

  it('may name a picture for the top of the page, and a document', async () => {
    const { release, problems } = await compiled(await files({ files: news(`picture: canal.jpg\n${documents}`) }))
    expect(problems).toEqual([])
    const page = release?.pages.find(({ path }) => path === '/fr/about-fr')
    expect(page?.picture).toMatch(/alt="Le quai" fetchpriority="high"/)
    expect(page?.facts).toMatchObject({
      documents: [
        {
          type: 'pdf',
          size: pdf().length,
          pages: 1,
          href: expect.stringMatching(/^\/media\/[0-9a-f]{20}\/about\/report\.pdf$/),
        },
      ],
    })
  })

  it.each([
    ['picture: kanal.jpg\n', 'error missing-picture content/about/facts.yaml'],
    ['picture: Canal.jpg\n', 'error wrong-value content/about/facts.yaml'],
    [documents.replace('report', 'raport'), 'error missing-file content/about/facts.yaml'],
  ])('%j is a mistake', async (more, expected) => {
    expect(codes(await compiled(await files({ files: news(more) })))).toEqual([expected])
  })

  it('need a description of the picture in each language', async () => {
    const notes = NOTES.replace(/ {2}alt:[^\n]*\n/, '')
    const shown = codes(
      await compiled(
        await files({
          files: { ...news('picture: canal.jpg\n'), 'about/pictures.yaml': notes },
          pages: { '/about': {} },
        }),
      ),
    )
    expect(shown.filter((one) => one.startsWith('error'))).toEqual([
      'error picture-without-alt content/about/pictures.yaml',
    ])
  })
})

describe('files of a page that readers do not see yet', () => {
  const hour = Date.parse('2026-12-01T08:00:00Z')
  const more = ['publishAt: 2026-12-01T09:00']
  const pages = {
    '/about': {},
    '/coming': { nl: { body: body(), more }, fr: { body: body(), more }, en: { body: body(), more } },
  }
  const draft = async (): Promise<Map<string, string | Buffer>> =>
    new Map(
      [...(await files({ pages }))].map(([path, content]) => [
        path.replace(/^about\/(?!..\.md)/, 'coming/'),
        typeof content === 'string' ? content.replaceAll('/about/large', '/coming/large') : content,
      ]),
    )

  it('are in no route before the hour, and in all from then on', async () => {
    const all = await draft()
    const before = await compiled(all, hour - 1000)
    expect(codes(before).filter((one) => one.startsWith('error'))).toEqual([])
    const paths = [...(before.release?.routes.keys() ?? [])]
    expect(paths.filter((path) => /^\/(?:media|files)\//.test(path))).toEqual([])
    expect(before.release?.schedule).toHaveLength(1)
    const after = await compiled(all, hour)
    expect([...(after.release?.routes.keys() ?? [])].filter((path) => /^\/(?:media|files)\//.test(path))).toHaveLength(
      10,
    )
    expect(before.release?.schedule[0]?.root).toBe(after.release?.root)
  })

  it('are gone after it expires', async () => {
    const expired = new Map(
      [...(await draft())].map(([path, content]) => [
        path,
        typeof content === 'string'
          ? content.replaceAll('publishAt: 2026-12-01T09:00', 'expireAt: 2026-11-20')
          : content,
      ]),
    )
    const { release } = await compiled(expired, hour)
    expect(release?.routes.get('/files/coming/report.pdf')).toEqual({ gone: true })
  })
})

it('a picture that changes while the content is published stops the command', async () => {
  const { folder, release } = await compiled(await files())
  await rename(join(folder, 'about/canal.jpg'), join(folder, 'about/other.jpg'))
  const encode = encoderOf(folder)
  const pictures = [...(release?.images.values() ?? [])].filter((made) => 'source' in made)
  // The same bytes under another name are the same picture.
  if (pictures[0]) await expect(encode(pictures[0])).resolves.toContain('"kind":"image"')
  await rename(join(folder, 'about/other.jpg'), join(folder, 'about/other.txt'))
  if (pictures[1]) await expect(encoderOf(folder)(pictures[1])).rejects.toThrow('run the command again')
})

describe('the search', () => {
  const texts = (release: Compilation['release']) => [...(release?.records.values() ?? [])].join('\n')

  it('finds a document by the words of its first pages, in its own language only', async () => {
    const words = ['Waterloopkundig onderzoek naar de Zenne. Dit is een zin van het verslag.']
    const binary = { 'about/report.pdf': pdf({ pages: words, title: 'Zenneverslag' }) }
    const { release } = await compiled(await files({ binary }))
    const entries = texts(release).match(/"path":"\/files\/about\/report\.pdf"/g) ?? []
    expect(entries).toHaveLength(1)
    expect(texts(release)).toContain('Zenneverslag')
  })
})

describe('the weight of a page', () => {
  it('counts its text and the largest file of each picture, once for each page in its own language', async () => {
    const { folder, release } = await compiled(await files())
    if (!release) throw new Error('no release')
    const encode = encoderOf(folder)
    const all = await weights(release, encode)
    expect(all.map(({ bytes }) => bytes)).toEqual(all.map(({ bytes }) => bytes).sort((a, b) => b - a))
    const shown = all.filter(({ pictures }) => pictures > 0)
    expect(all.length).toBeGreaterThan(shown.length)
    expect(shown.map(({ path, pictures }) => `${path} ${pictures}`).sort()).toEqual([
      '/en/about-en 2',
      '/fr/about-fr 2',
      '/nl/about-nl 2',
    ])
    const [largest] = [...release.images.values()].filter(
      (made) => 'source' in made && made.format === 'avif' && made.width === 600,
    )
    const { data } = JSON.parse(largest ? await encode(largest) : '{}')
    const picture = Buffer.from(data, 'base64').length + SVG.length
    for (const { bytes } of shown) expect(bytes - picture).toBeGreaterThan(100)
    for (const { bytes } of shown) expect(bytes - picture).toBeLessThan(2_000)
    expect(overweight(all)).toEqual([])
    expect(overweight(all.map((one) => ({ ...one, bytes: one.bytes + 500_000 })))).toHaveLength(all.length)
  })
})

describe('a move', () => {
  it('takes pictures and documents along, byte for byte, and changes the paths to them', async () => {
    const all = await files({ pages: { '/news': { nl: { body: '![x](/about/team/plan.svg)\n' } }, '/about/team': {} } })
    const folder = await contentFolder()
    const inTeam = new Map(
      [...all].map(([path, content]) => [path.replace(/^about\/(?!..\.md|team\/)/, 'about/team/'), content]),
    )
    const texts = [...inTeam].map(([path, content]) =>
      typeof content === 'string'
        ? ([
            path,
            content
              .replaceAll('/about/large', '/about/team/large')
              .replaceAll('](canal', '](/about/team/canal')
              .replaceAll('](line', '](/about/team/line')
              .replaceAll('](report', '](/about/team/report')
              .replace('team/plan.svg', 'team/line.svg'),
          ] as const)
        : ([path, content] as const),
    )
    for (const [path] of texts) await mkdir(dirname(join(folder.path, path)), { recursive: true })
    for (const [path, content] of texts) await writeFile(join(folder.path, path), content)
    expect(codes(await compile(await folder.files()))).toEqual([])
    const { context, lines } = contextFor(folder)
    expect([(await runTyped(move, context, ['/about/team', '/news/team'])).code, lines]).toEqual([0, lines])
    expect(await readFile(join(folder.path, 'news/team/canal.jpg'))).toEqual(await jpeg())
    expect(await readFile(join(folder.path, 'about/nl.md'), 'utf8')).toContain('![](/news/team/canal.jpg)')
    expect(codes(await compile(await folder.files()))).toEqual([])
  }, 60_000)
})

describe('a push that is broken off', () => {
  it('goes on where it stopped, with pictures and documents, whichever write was the last', async () => {
    const all = await files()
    const { folder, release } = await compiled(all)
    if (!release) throw new Error('no release')
    const cache = await folderOf(new Map())
    const encode = encoderOf(folder, cache)
    const count = release.images.size
    for (const n of [0, 3, count - 1, count + 2]) {
      const store = new MemoryStore()
      const dying = store.open(dyingAt(n, 'after'))
      const options = { ...pushOptions(), images: encode }
      await expect(push(dying, release, await readBefore(store.open()), options)).rejects.toThrow()
      expect(store.pointer).toBeUndefined()
      await push(store.open(), release, await readBefore(store.open()), options)
      expect((await verify(store.open().kv, [release.root])).faults).toEqual([])
    }
  }, 60_000)

  it('reads an encoded picture from the disk, and encodes it again if the file there is damaged', async () => {
    const { folder, release } = await compiled(await files())
    const cache = await folderOf(new Map())
    const [name, made] = [...(release?.images ?? [])].find(([, one]) => 'source' in one && one.format === 'webp') ?? []
    if (!name || !made) throw new Error('no picture')
    const text = await encoderOf(folder, cache)(made)
    const file = join(cache, 'pictures', `${name}.json`)
    expect(await readFile(file, 'utf8')).toBe(text)
    // Without the folder, only the disk has it.
    expect(await encoderOf(cache, cache)(made)).toBe(text)
    await writeFile(file, text.slice(0, 200))
    expect(await encoderOf(folder, cache)(made)).toBe(text)
    expect(await readFile(file, 'utf8')).toBe(text)
  }, 60_000)
})
