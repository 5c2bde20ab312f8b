import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type Description, readDescription } from './description.ts'
import { describeDrawing } from './drawing.ts'
import { keepFile } from './keep-file.ts'
import { mediaKindOf } from './names.ts'
import { digestOf } from './parts.ts'
import { describeDocument } from './pdf.ts'
import { describePicture } from './raster.ts'

/** Change it with any change of what a description says or of what is refused. */
const VERSION = 'media 3'

/** What this process described already, as JSON, by key. `npm start` reads the folder at each save. */
const described = new Map<string, string>()

/**
 * Describes a picture or a document, as JSON. The same bytes under the same name are read once: the result is kept in
 * this process, and in a folder if one is given.
 * @param cache folder of the local state
 */
export async function describeMedia(file: string, cache: string | undefined): Promise<string> {
  const bytes = await readFile(file)
  const key = digestOf(`${VERSION}\n${ending(file)}\n${digestOf(bytes)}`)
  const known = described.get(key) ?? (await fromDisk(cache, key))
  const text = known ?? JSON.stringify(await describe(bytes, basename(file)))
  if (known === undefined && cache !== undefined) await keepFile(fileOf(cache, key), text)
  described.set(key, text)
  return text
}

function describe(bytes: Buffer, name: string): Promise<Description> {
  const kind = mediaKindOf(name)
  if (kind === 'drawing') return describeDrawing(bytes)
  return kind === 'document' ? describeDocument(bytes) : describePicture(bytes, name)
}

/** The whole name, because a problem of a wrong ending names the file. */
function ending(file: string): string {
  return basename(file)
}

const fileOf = (cache: string, key: string) => join(cache, 'media', `${key}.json`)

async function fromDisk(cache: string | undefined, key: string): Promise<string | undefined> {
  if (cache === undefined) return undefined
  const text = await readFile(fileOf(cache, key), 'utf8').catch(() => '')
  return readDescription(text) ? text : undefined
}
