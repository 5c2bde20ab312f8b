import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hashOf } from '../../content/hash.ts'
import { isImage } from '../../content/reader/image-proof.ts'
import { imageRecord, type PictureRecipe } from '../../content/schema/image.ts'
import { toImageRecord } from '../images/image-record.ts'
import { entriesOf } from '../source/read-folder.ts'
import { keepFile } from './keep-file.ts'
import { MOST_PIXELS } from './limits.ts'
import { isMediaPath } from './names.ts'
import { digestOf, partText } from './parts.ts'
import type { Encode } from './recipe.ts'

/** What a picture is encoded with. A change needs another `PICTURE_MADE`. */
const SETTINGS = {
  avif: { quality: 52, effort: 4 },
  webp: { quality: 76, effort: 5 },
  jpeg: { quality: 78, mozjpeg: true },
} as const

/**
 * Makes the records of images and documents of a folder.
 * @param folder of the content
 * @param cache folder of the local state, in which pictures are kept: to encode one takes seconds
 */
export function encoderOf(folder: string, cache?: string): Encode {
  const sources = sourcesIn(folder)
  return async (made) => {
    if ('document' in made) return partText(await sources.read(made.document), made.part)
    if (!('source' in made)) return toImageRecord(made)
    const name = digestOf(JSON.stringify(made, Object.keys(made).sort()))
    const known = await fromDisk(cache, name)
    if (known !== undefined) return known
    const text = await toPictureRecord(await sources.read(made.source), made)
    if (cache !== undefined) await keepFile(fileOf(cache, name), text)
    return text
  }
}

/**
 * Encodes a picture: turned by its EXIF orientation, in sRGB, on white. All metadata is left out: a photograph names the
 * place where it was taken.
 */
async function toPictureRecord(bytes: Buffer, recipe: PictureRecipe): Promise<string> {
  const { default: sharp } = await import('sharp')
  const encoded = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
    .autoOrient()
    .resize({ width: recipe.width, withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .toFormat(recipe.format, SETTINGS[recipe.format])
    .toBuffer()
  const content = new Uint8Array(encoded)
  const type = `image/${recipe.format}`
  const record = { kind: 'image', recipe, type, digest: await hashOf(content), data: encoded.toString('base64') }
  return JSON.stringify(imageRecord.parse(record))
}

/** Finds the files of a folder by their bytes. The folder is read when the first is asked for. */
function sourcesIn(folder: string): { read(digest: string): Promise<Buffer> } {
  let paths: Promise<ReadonlyMap<string, string>> | undefined
  const find = async () => {
    const found = new Map<string, string>()
    for (const { entry, path } of await entriesOf(folder))
      if (entry.isFile() && isMediaPath(path)) found.set(digestOf(await readFile(join(folder, path))), path)
    return found
  }
  return {
    async read(digest) {
      paths ??= find()
      const path = (await paths).get(digest)
      const bytes = path === undefined ? undefined : await readFile(join(folder, path)).catch(() => undefined)
      if (bytes && digestOf(bytes) === digest) return bytes
      // The next call looks again.
      paths = undefined
      throw new Error(
        `${path === undefined ? 'a picture or a document' : `content/${path}`} was changed while the content was being published; run the command again`,
      )
    },
  }
}

const fileOf = (cache: string, name: string) => join(cache, 'pictures', `${name}.json`)

async function fromDisk(cache: string | undefined, name: string): Promise<string | undefined> {
  if (cache === undefined) return undefined
  const text = await readFile(fileOf(cache, name), 'utf8').catch(() => '')
  return (await isImage(text, name)) ? text : undefined
}
