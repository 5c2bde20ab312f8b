import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { describeMedia } from '../../src/publish/media/describe.ts'
import { type Description, readDescription } from '../../src/publish/media/description.ts'

/** Writes bytes to a file with a name, and describes it. */
export async function describeBytes(name: string, bytes: Buffer | string): Promise<Description> {
  const file = join(await mkdtemp(join(tmpdir(), 'media-')), name)
  await writeFile(file, bytes)
  const description = readDescription(await describeMedia(file, undefined))
  if (!description) throw new Error(`${name} has no description`)
  return description
}

/** A picture of one colour with a dark corner. */
export function picture(width = 800, height = 600, colour = '#336699'): Sharp {
  const corner = { create: { width: 40, height: 20, channels: 3, background: '#000000' } } as const
  return sharp({ create: { width, height, channels: 3, background: colour } }).composite([
    { input: corner, top: 0, left: 0 },
  ])
}

export interface PdfDraft {
  /** Text of each page. */
  pages?: readonly string[]
  title?: string | undefined
  language?: string | undefined
  tagged?: boolean
  /** More entries of the catalogue. */
  more?: string
  /** Bytes of a comment, to make the file larger. */
  padding?: number
  /** More objects. */
  beside?: readonly string[]
}

/** A PDF file (ISO 32000-1) of a few pages, with one line of text on each. */
export function pdf({
  pages = ['Verslag over de wijk'],
  title = 'Verslag',
  language = 'nl-BE',
  tagged = true,
  more = '',
  beside = [],
  padding = 0,
}: PdfDraft = {}): Buffer {
  const kids = pages.map((_, i) => `${5 + 2 * i} 0 R`).join(' ')
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${language ? `/Lang (${language})` : ''} ${tagged ? '/MarkInfo << /Marked true >>' : ''} ${more} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    title ? `<< /Title (${title}) >>` : '<< >>',
    ...pages.flatMap((text, i) => {
      const content = `BT /F1 18 Tf 72 700 Td (${text}) Tj ET`
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${6 + 2 * i} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ]
    }),
    ...beside,
  ]
  let body = `%PDF-1.7\n%${'x'.repeat(padding)}\n`
  const offsets: number[] = []
  for (const [i, object] of objects.entries()) {
    offsets.push(body.length)
    body += `${i + 1} 0 obj\n${object}\nendobj\n`
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const trailer = `<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R >>`
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n${trailer}\nstartxref\n${body.length}\n%%EOF`
  return Buffer.from(body, 'latin1')
}

/** The entry of the catalogue for an attached file (ISO 32000-1, 7.11.4), whose bytes would be in another object. */
export function attachment(name: string): string {
  return `/Names << /EmbeddedFiles << /Names [(${name}) << /Type /Filespec /F (${name}) /UF (${name}) >>] >> >>`
}

/** A PDF that asks for a password (ISO 32000-1, 7.6). */
export function withPassword(plain: Buffer): Buffer {
  const trailer =
    '/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (01234567890123456789012345678901) /U (01234567890123456789012345678901) >> /ID [<00><00>]'
  return Buffer.from(plain.toString('latin1').replace('/Info 4 0 R', `/Info 4 0 R ${trailer}`), 'latin1')
}

/** Writes the files of a made-up site to a folder, and returns it. */
export async function folderOf(files: ReadonlyMap<string, string | Buffer>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'content-'))
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  return folder
}
